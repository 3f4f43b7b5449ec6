/** What Excel said when a batch was refused. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly location: string | undefined;
}

/** Runs a batch that is to be refused, and gives the refusal; fails where there is none. */
export async function refusalOf(batch: (context: Excel.RequestContext) => void): Promise<Refusal> {
  try {
    await Excel.run(async (context) => {
      batch(context);
      await context.sync();
    });
  } catch (thrown) {
    if (!(thrown instanceof OfficeExtension.Error)) throw thrown;
    return { code: thrown.code, message: thrown.message, location: thrown.debugInfo.errorLocation };
  }
  throw new Error('Nothing was refused.');
}
