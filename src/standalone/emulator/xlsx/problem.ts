/** A file that cannot be opened, with one sentence that says why and what to do, fit for whoever chose the file. */
export class XlsxProblem extends Error {
  override readonly name = 'XlsxProblem';
}
