/** Which members of Excel's API a source uses, found with the TypeScript compiler and the types of @types/office-js. */
import { dirname, relative, resolve } from 'node:path';
import ts from 'typescript';

export interface Use {
  readonly className: string;
  readonly member: string;
  /** As the documentation comment says: '1.7', or 'ExcelApiOnline 1.1'; undefined where it says nothing. */
  readonly apiSet: string | undefined;
  /** file:line, for messages. */
  readonly place: string;
}

export interface Uses {
  readonly members: readonly Use[];
  /** `load` calls whose names are not literals, so that they cannot be checked. */
  readonly unreadable: readonly string[];
}

const root = resolve(__dirname, '../../../../..');

export function findUses(files: readonly string[]): Uses {
  const config = ts.readConfigFile(resolve(root, 'tsconfig.json'), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const program = ts.createProgram(files.slice(), { ...options, types: ['office-js'], noEmit: true });
  const checker = program.getTypeChecker();
  const members: Use[] = [];
  const unreadable: string[] = [];

  const note = (symbol: ts.Symbol | undefined, node: ts.Node): void => {
    const declaration = symbol?.declarations?.find((found) => excelClassOf(found) !== undefined);
    const owner = declaration && excelClassOf(declaration);
    if (!symbol || !owner) return;
    const apiSet =
      apiSetOf(symbol, checker) ?? apiSetOf(checker.getSymbolAtLocation(owner.name ?? owner), checker);
    members.push({ className: owner.name?.text ?? '', member: symbol.name, apiSet, place: placeOf(node) });
  };

  const visitLoad = (call: ts.CallExpression, receiver: ts.Expression): void => {
    const type = checker.getNonNullableType(checker.getTypeAtLocation(receiver));
    if (!type.getSymbol()?.declarations?.some((declaration) => isExcelDeclaration(declaration))) return;
    const names = loadNames(call.arguments[0]);
    if (!names) {
      unreadable.push(placeOf(call));
      return;
    }
    for (const name of names) {
      let at = type;
      for (const step of name.split('/')) {
        at =
          itemType(at, checker) && step !== 'items' && !at.getProperty(step)
            ? (itemType(at, checker) ?? at)
            : at;
        const property = at.getProperty(step);
        if (!property) {
          unreadable.push(`${placeOf(call)} (${name})`);
          break;
        }
        if (step !== 'items') note(property, call);
        at = checker.getTypeOfSymbolAtLocation(property, call);
        at = checker.getIndexTypeOfType(at, ts.IndexKind.Number) ?? at;
      }
    }
  };

  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      note(checker.getSymbolAtLocation(node.name), node);
      if (node.name.text === 'load' && ts.isCallExpression(node.parent))
        visitLoad(node.parent, node.expression);
    }
    ts.forEachChild(node, visit);
  };
  for (const file of files) {
    const parsed = program.getSourceFile(file);
    if (!parsed) throw new Error(`The compiler does not know ${file}.`);
    visit(parsed);
  }
  return { members, unreadable };
}

/** The class of the Excel namespace that declares the member; interfaces, enums and namespaces are no classes. */
function excelClassOf(declaration: ts.Declaration): ts.ClassDeclaration | undefined {
  if (ts.isSourceFile(declaration)) return undefined;
  const owner = declaration.parent;
  return ts.isClassDeclaration(owner) && isExcelDeclaration(owner) ? owner : undefined;
}

function isExcelDeclaration(declaration: ts.Declaration): boolean {
  if (!dirname(declaration.getSourceFile().fileName).endsWith('@types/office-js')) return false;
  const block = declaration.parent;
  return ts.isModuleBlock(block) && block.parent.name.text === 'Excel';
}

function itemType(collection: ts.Type, checker: ts.TypeChecker): ts.Type | undefined {
  const items = collection.getProperty('items');
  const declaration = items?.valueDeclaration;
  return items && declaration
    ? checker.getIndexTypeOfType(checker.getTypeOfSymbolAtLocation(items, declaration), ts.IndexKind.Number)
    : undefined;
}

function loadNames(argument: ts.Expression | undefined): readonly string[] | undefined {
  if (!argument) return undefined;
  const texts: readonly ts.Expression[] = ts.isArrayLiteralExpression(argument)
    ? argument.elements
    : [argument];
  const names: string[] = [];
  for (const text of texts) {
    if (!ts.isStringLiteralLike(text)) return undefined;
    names.push(...text.text.split(',').map((name) => name.trim()));
  }
  return names;
}

function apiSetOf(symbol: ts.Symbol | undefined, checker: ts.TypeChecker): string | undefined {
  const comment = [
    ts.displayPartsToString(symbol?.getDocumentationComment(checker)),
    ...(symbol?.getJsDocTags(checker) ?? []).map((tag) => ts.displayPartsToString(tag.text)),
  ].join('\n');
  const [, set, version] = /\[Api set: (\w+)(?: ([\d.]+))?/.exec(comment) ?? [];
  if (set === undefined) return undefined;
  return set === 'ExcelApi' && version !== undefined ? version : `${set} ${version ?? ''}`.trim();
}

function placeOf(node: ts.Node): string {
  const file = node.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(node.getStart());
  return `${relative(root, file.fileName)}:${line + 1}`;
}
