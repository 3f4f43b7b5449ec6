/** A sample that asks for too much: members the host does not implement, and a newer one than ExcelApi 1.13. */
export async function beyond(names: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.pivotTables.refreshAll();
    context.workbook.worksheets.getFirst().load('tabColor');
    context.workbook.worksheets.onMoved.add(async () => undefined);
    context.workbook.getSelectedRange().load(names);
    await context.sync();
  });
}
