import * as fc from 'fast-check';

/** The same random worlds in every run, so that a red run is red again; set FC_SEED to look elsewhere. */
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20_261_122) });

// A mutation run asks of thousands of changed engines only whether a test notices: the smallest example is not wanted.
if (process.env['STRYKER_MUTATOR_WORKER'] !== undefined)
  fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
