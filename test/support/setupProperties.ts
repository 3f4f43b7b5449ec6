import * as fc from 'fast-check';

/** The same random worlds in every run, so that a red run is red again; set FC_SEED to look elsewhere. */
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20_261_122) });
