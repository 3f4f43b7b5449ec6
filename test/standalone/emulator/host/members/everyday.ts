/** A sample of an add-in's code, to try the search for uses on. It is compiled and never run. */
export async function everyday(): Promise<unknown> {
  return Excel.run(async (context) => {
    const tables = context.workbook.tables;
    tables.load('items/name, items/columns/items/name');
    const range = context.workbook.getSelectedRange();
    range.load(['values', 'format/fill/color']);
    context.workbook.worksheets.onChanged.add(async () => undefined);
    range.format.font.bold = true;
    await context.sync();
    return tables.items.map((table) => table.name);
  });
}
