import { ExcelClass, type ExcelObject } from '../excelClass';

/** Office.js announces itself here after starting; there is nothing to answer (captured). */
export const addInServiceClass = new ExcelClass<undefined>('AddinInternalService', {
  methods: { notifyActionHandlerReady: () => null },
});

export const addInServices: ReadonlyMap<string, ExcelObject> = new Map([
  ['Microsoft.InternalService.AddinInternalService', addInServiceClass.object(undefined)],
]);
