import type { Workbook } from '../../model';
import { ExcelClass, type ExcelObject } from '../excelClass';

interface Setting {
  readonly workbook: Workbook;
  readonly key: string;
}

export const settingClass = new ExcelClass<Setting>('Setting', {
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    key: { get: ({ key }) => key },
    value: {
      get: ({ workbook, key }) => workbook.settings.get(key),
      set: ({ workbook, key }, given) => workbook.setSetting(key, given.raw()),
    },
  },
  methods: {
    delete: ({ workbook, key }) => workbook.deleteSetting(key),
  },
});

export const settingCollectionClass = new ExcelClass<Workbook>('SettingCollection', {
  items: {
    of: () => settingClass,
    list: (workbook) => [...workbook.settings.keys()].map((key) => settingClass.object({ workbook, key })),
    find: (workbook, given) => find(workbook, given.text()),
  },
  methods: {
    /** Sets or adds (documentation of SettingCollection.add). */
    add: (workbook, given) => {
      const key = given.text();
      workbook.setSetting(key, given.raw(1));
      return settingClass.object({ workbook, key });
    },
    getCount: (workbook) => workbook.settings.size,
    getItemOrNullObject: (workbook, given) => find(workbook, given.text()),
  },
});

/** Keys are compared exactly (documentation of Setting.key: case-sensitive is not said; assumed). */
function find(workbook: Workbook, key: string): ExcelObject | null {
  return workbook.settings.has(key) ? settingClass.object({ workbook, key }) : null;
}
