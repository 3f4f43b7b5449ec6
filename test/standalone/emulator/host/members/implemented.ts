/** What the host implements, read from the declared classes themselves. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ExcelClass } from '../../../../../src/standalone/emulator/host/excelClass';

const folder = join(__dirname, '../../../../../src/standalone/emulator/host/classes');

export interface ImplementedClass {
  readonly name: string;
  readonly properties: ReadonlySet<string>;
  readonly navigation: ReadonlySet<string>;
  readonly methods: ReadonlySet<string>;
  /** The class of the items, for collections. */
  readonly itemClass: string | undefined;
}

/** By name. The files are loaded one by one, so that no list of classes can be forgotten. */
export function implementedClasses(): ReadonlyMap<string, ImplementedClass> {
  const classes = new Map<string, ImplementedClass>();
  for (const file of readdirSync(folder)) {
    const exported: Record<string, unknown> = jest.requireActual(join(folder, file));
    for (const value of Object.values(exported)) {
      if (!(value instanceof ExcelClass)) continue;
      classes.set(value.name, {
        name: value.name,
        properties: new Set(value.propertyNames),
        navigation: new Set(value.navigationNames),
        methods: new Set(value.methodNames),
        itemClass: value.itemClass?.name,
      });
    }
  }
  return classes;
}
