import type { DefinedName, Sheet, Workbook } from '../../model';
import { ExcelClass, type ExcelObject } from '../excelClass';
import { findAddress } from '../gridAddress';
import { invalidOperation } from '../problem';
import { rangeClass } from './range';

interface NamedItem {
  readonly workbook: Workbook;
  readonly name: DefinedName;
}

/** The names of one scope: those of the workbook, or with a sheet those of the sheet. */
interface NameScope {
  readonly workbook: Workbook;
  readonly sheet?: Sheet;
}

export const namedItemClass = new ExcelClass<NamedItem>('NamedItem', {
  identity: ({ name }) => ({ _Id: name.name }),
  properties: {
    name: { get: ({ name }) => name.name },
    formula: { get: ({ name }) => `=${name.formula}` },
    scope: { get: ({ name }) => (name.sheet ? 'Worksheet' : 'Workbook') },
    visible: { get: ({ name }) => !name.hidden },
  },
  methods: {
    getRange: (item) => {
      const range = rangeOf(item);
      if (!range) throw invalidOperation();
      return range;
    },
    getRangeOrNullObject: rangeOf,
  },
});

export const namedItemCollectionClass = new ExcelClass<NameScope>('NamedItemCollection', {
  items: {
    of: () => namedItemClass,
    list: (scope) => names(scope).map((name) => namedItemClass.object({ workbook: scope.workbook, name })),
    find: (scope, given) => find(scope, given.text()),
  },
  methods: {
    getCount: (scope) => names(scope).length,
    getItemOrNullObject: (scope, given) => find(scope, given.text()),
  },
});

function names({ workbook, sheet }: NameScope): readonly DefinedName[] {
  return workbook.names.filter((name) => name.sheet === sheet);
}

function find(scope: NameScope, wanted: string): ExcelObject | null {
  const name = names(scope).find((candidate) => candidate.name.toLowerCase() === wanted.toLowerCase());
  return name ? namedItemClass.object({ workbook: scope.workbook, name }) : null;
}

/** A name may stand for a constant or a formula as well; only a plain address is a range here. */
function rangeOf({ workbook, name }: NamedItem): ExcelObject | null {
  const home = name.sheet ?? workbook.activeSheet;
  const found = findAddress(name.formula, workbook, home);
  return found ? rangeClass.object(found) : null;
}
