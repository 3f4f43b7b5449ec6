/** Data that two Excels can be compared by. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** What a probe works with. Everything on it is taken away again when the check ends. */
export interface Bench {
  readonly context: Excel.RequestContext;
  /** A blank sheet of the probe's own. */
  readonly sheet: Excel.Worksheet;
  /** One more of them, known by its name after a sync. */
  readonly addSheet: () => Promise<Excel.Worksheet>;
  /** A key for a setting that is the check's own. */
  readonly settingKey: (name: string) => string;
  /** Resolves when events of what was done so far should have come. */
  readonly eventsToCome: () => Promise<void>;
}

/** One question to Excel. */
export interface Probe {
  readonly id: string;
  readonly title: string;
  /** What would go wrong if Excel answered otherwise than the stand-in: files, from the project's root. */
  readonly reliedOnBy: string;
  /** @returns what Excel did, without clock, ids, names of sheets or the language of Excel */
  readonly run: (bench: Bench) => Promise<Json>;
}
