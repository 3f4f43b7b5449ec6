/** Golden conversations: requests as Office.js sends them, and the answers that it was seen to understand. */
import { Host, type Workbook } from '../../../../src/standalone/emulator';
import { sampleWorkbook } from './sampleWorkbook';

function answer(host: Host, request: unknown): unknown {
  const { status, body } = host.answer(JSON.stringify(request));
  expect(status).toBe(0);
  return JSON.parse(body);
}

const workbookPath = { Id: 1, ObjectPathType: 1, Name: '' };
const tablesPath = { Id: 3, ObjectPathType: 4, Name: 'Tables', ParentObjectPathId: 1 };
const getItem = (id: number, parent: number, key: unknown) => ({
  Id: id,
  ObjectPathType: 5,
  Name: '',
  ParentObjectPathId: parent,
  ArgumentInfo: { Arguments: [key] },
});
const instantiate = (id: number, path: number) => ({ Id: id, ActionType: 1, Name: '', ObjectPathId: path });
const visitsId = '{00000000-000C-0000-0000-000000000001}';

function host(workbook: Workbook = sampleWorkbook().workbook): Host {
  return new Host(workbook);
}

describe('a request of Office.js', () => {
  it('lists tables', () => {
    const response = answer(host(), {
      AutoKeepReference: false,
      Actions: [
        instantiate(2, 1),
        instantiate(4, 3),
        { Id: 5, ActionType: 2, Name: '', ObjectPathId: 3, QueryInfo: { Select: ['name'] }, L: [1, 3] },
      ],
      ObjectPaths: { 1: workbookPath, 3: tablesPath },
    });
    expect(response).toEqual({
      Results: [
        { ActionId: 2, Value: {} },
        { ActionId: 4, Value: {} },
        { ActionId: 5, Value: { _Items: [{ Id: visitsId, Name: 'Visits' }] } },
      ],
      TraceIds: [],
    });
  });

  it('keeps a range between two requests', () => {
    const kept = host();
    const first = answer(kept, {
      Actions: [
        instantiate(8, 7),
        { Id: 9, ActionType: 3, Name: '_KeepReference', ObjectPathId: 7, ArgumentInfo: { Arguments: [] } },
        { Id: 11, ActionType: 2, Name: '', ObjectPathId: 7, QueryInfo: { Select: ['values'] } },
      ],
      ObjectPaths: {
        1: workbookPath,
        3: tablesPath,
        5: getItem(5, 3, 'Visits'),
        7: { Id: 7, ObjectPathType: 3, Name: 'GetHeaderRowRange', ParentObjectPathId: 5 },
      },
    });
    expect(first).toEqual({
      Results: [
        { ActionId: 8, Value: { _ReferenceId: 'ref:1' } },
        { ActionId: 9, Value: null },
        { ActionId: 11, Value: { _ReferenceId: 'ref:1', Values: [['Id', 'Client', 'Hours']] } },
      ],
      TraceIds: [],
    });

    const reference = { Id: 7, ObjectPathType: 6, Name: 'ref:1', ArgumentInfo: {} };
    const query = { Id: 11, ActionType: 2, Name: '', ObjectPathId: 7, QueryInfo: { Select: ['address'] } };
    expect(answer(kept, { Actions: [query], ObjectPaths: { 7: reference } })).toMatchObject({
      Results: [{ Value: { _ReferenceId: 'ref:1', Address: 'Visits!A1:C1' } }],
    });
    answer(kept, {
      Actions: [
        {
          Id: 12,
          ActionType: 3,
          Name: '_RemoveReference',
          ObjectPathId: 1,
          ArgumentInfo: { Arguments: ['ref:1'] },
        },
      ],
      ObjectPaths: { 1: workbookPath },
    });
    expect(answer(kept, { Actions: [query], ObjectPaths: { 7: reference } })).toMatchObject({
      Error: { Code: 'InvalidReference' },
    });
  });

  it('reports an unknown item with its place, after what was processed before', () => {
    const response = answer(host(), {
      Actions: [instantiate(2, 1), instantiate(4, 3), instantiate(6, 5)],
      ObjectPaths: { 1: workbookPath, 3: tablesPath, 5: getItem(5, 3, 'Nope') },
    });
    expect(response).toEqual({
      Error: {
        Code: 'ItemNotFound',
        Message: "The requested resource doesn't exist.",
        Location: 'TableCollection.getItem',
        HttpStatusCode: 404,
        ActionIndex: 2,
      },
      TraceIds: [],
      ProcessedResults: {
        Results: [
          { ActionId: 2, Value: {} },
          { ActionId: 4, Value: {} },
        ],
      },
    });
  });

  it('answers null for a null object, and a call on it with _IsNull', () => {
    const response = answer(host(), {
      Actions: [
        instantiate(6, 5),
        { Id: 7, ActionType: 2, Name: '', ObjectPathId: 5, QueryInfo: { Select: ['name'] } },
        { Id: 8, ActionType: 3, Name: 'ClearFilters', ObjectPathId: 5, ArgumentInfo: { Arguments: [] } },
      ],
      ObjectPaths: {
        1: workbookPath,
        3: tablesPath,
        5: {
          Id: 5,
          ObjectPathType: 3,
          Name: 'GetItemOrNullObject',
          ParentObjectPathId: 3,
          ArgumentInfo: { Arguments: ['Nope'] },
        },
      },
    });
    expect(response).toEqual({
      Results: [
        { ActionId: 6, Value: null },
        { ActionId: 7, Value: null },
        { ActionId: 8, Value: { _IsNull: true } },
      ],
      TraceIds: [],
    });
  });

  it('evaluates a path once, however often it is instantiated', () => {
    const { workbook } = sampleWorkbook();
    const sheets = { Id: 3, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 };
    const add = {
      Id: 5,
      ObjectPathType: 3,
      Name: 'Add',
      ParentObjectPathId: 3,
      ArgumentInfo: { Arguments: [null] },
    };
    answer(new Host(workbook), {
      Actions: [instantiate(2, 5), instantiate(4, 5), instantiate(6, 5)],
      ObjectPaths: { 1: workbookPath, 3: sheets, 5: add },
    });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Visits', 'My notes', 'Sheet3']);
  });

  it('gives trace ids in the order they were passed', () => {
    const trace = (id: number) => ({ Id: id, ActionType: 5, Name: 'Trace', ObjectPathId: 0 });
    expect(answer(host(), { Actions: [trace(3), trace(4)], ObjectPaths: {} })).toEqual({
      Results: [
        { ActionId: 3, Value: null },
        { ActionId: 4, Value: null },
      ],
      TraceIds: [3, 4],
    });
  });

  it('takes values by Update and gives them by QueryAsJson, names as in JavaScript', () => {
    const { workbook, sheet } = sampleWorkbook();
    const range = {
      Id: 7,
      ObjectPathType: 3,
      Name: 'GetRange',
      ParentObjectPathId: 5,
      ArgumentInfo: { Arguments: ['A2:B2'] },
    };
    const sheets = { Id: 3, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 };
    const response = answer(new Host(workbook), {
      Actions: [
        { Id: 8, ActionType: 9, Name: '', ObjectPathId: 7, ObjectState: { values: [[9, 'Di Made Up']] } },
        { Id: 9, ActionType: 7, Name: '', ObjectPathId: 7, QueryInfo: { Select: ['values'] } },
      ],
      ObjectPaths: { 1: workbookPath, 3: sheets, 5: getItem(5, 3, 'Visits'), 7: range },
    });
    expect(response).toMatchObject({
      Results: [{ Value: null }, { Value: { values: [[9, 'Di Made Up']] } }],
    });
    expect(sheet.value(1, 0)).toBe(9);
  });
});
