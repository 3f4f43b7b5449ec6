import { ExcelClass, type ExcelObject } from '../excelClass';

/** Office.js announces itself here at the end of its start; there is nothing to answer (captured). */
export const addInServiceClass = new ExcelClass<undefined>('AddinInternalService', {
  methods: { notifyActionHandlerReady: (_service, _given, state) => state.paneReady() },
});

export const addInServices: ReadonlyMap<string, ExcelObject> = new Map([
  ['Microsoft.InternalService.AddinInternalService', addInServiceClass.object(undefined)],
]);
