/**
 * `window.external` as Excel for Windows gives it to a task pane; Office.js takes its presence for desktop Excel.
 * The members are those Office.js 1.1.110 was seen to ask for.
 */
import type { ExcelEvent } from './eventSource';
import type { Host } from './host';
import { eventDispatch } from './protocol';

/**
 * The realm (window) in which Office.js runs. Arrays handed to it are made there, because Office.js tells arrays by
 * their own realm's constructor.
 */
export interface Realm {
  readonly Array: { from(items: ArrayLike<unknown>): unknown[] };
}

/** What the browser engine of old called a SafeArray. */
interface SafeArray {
  toArray(): unknown[];
}

type Callback = (result: SafeArray | number) => void;
type EventHandler = (dispatchId: number, payload: SafeArray) => void;

export interface External {
  GetHostInfo(): string;
  GetLoggingAllowed(): boolean;
  GetContext(): ExternalContext;
  Execute(id: number, parameters: readonly unknown[], callback: Callback): void;
  RegisterEvent(id: number, targetId: string, handler: EventHandler, callback: Callback): void;
  UnregisterEvent(id: number, targetId: string, callback: Callback): void;
}

interface ExternalContext {
  GetAppType(): number;
  GetAppVersionMajor(): number;
  GetAppVersionMinor(): number;
  GetSolutionRef(): string;
  GetInstanceId(): string;
  GetAppUILocale(): string;
  GetAppDataLocale(): string;
  GetDocUrl(): string;
  GetAppCapabilities(): number;
  GetActivationMode(): number;
  GetControlIntegrationLevel(): number;
  GetSolutionToken(): string;
  GetHostFullVersion(): string;
  GetSupportedMatrix(): string;
  GetSettings(): ExternalSettings;
  GetOfficeThemeInfo(): string;
}

interface ExternalSettings {
  Read(keys: string[], values: string[]): void;
  Write(keys: readonly string[], values: readonly string[]): void;
}

const executeRichApiRequest = 93;

/** Office.js keeps settings under the instance id, so every connection needs a fresh one. */
let lastInstance = 0;

export interface PaneConnection {
  readonly external: External;
  deliver(events: readonly ExcelEvent[]): void;
  close(): void;
}

export function connectPane(host: Host, realm: Realm): PaneConnection {
  const handlers = new Map<number, EventHandler>();
  let isOpen = true;
  const later = (act: () => void): void =>
    host.options.schedule(() => {
      if (isOpen) act();
    });
  const safeArray = (items: readonly unknown[]): SafeArray => ({ toArray: () => realm.Array.from(items) });
  const context = createContext(host);

  const external: External = {
    GetHostInfo: () => 'Excel$Win32$16.01$en-US$$$$0',
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute(id, parameters, callback) {
      if (id !== executeRichApiRequest) throw new Error(`Excel emulator: host call ${id} is not implemented`);
      const message = parameters[0];
      const body: unknown = isList(message) ? message[4] : undefined;
      if (typeof body !== 'string') throw new Error('Excel emulator: a request without a body');
      later(() => {
        const { status, body: json, when } = host.answer(body);
        const give = () => callback(status === 0 ? safeArray([0, 200, safeArray([]), json]) : status);
        if (when === undefined) give();
        else if (when !== 'never') void when.then(() => later(give));
      });
    },
    RegisterEvent(id, _targetId, handler, callback) {
      handlers.set(id, handler);
      later(() => callback(0));
    },
    UnregisterEvent(id, _targetId, callback) {
      handlers.delete(id);
      later(() => callback(0));
    },
  };

  const deliver = (events: readonly ExcelEvent[]): void => {
    for (const event of events) {
      if (event.kind === 'selection') {
        handlers.get(eventDispatch.selectionChanged)?.(eventDispatch.selectionChanged, safeArray([]));
        continue;
      }
      const entry = [65536, event.eventType, event.targetId, JSON.stringify(event.args), 0, false];
      handlers.get(eventDispatch.richApiMessage)?.(
        eventDispatch.richApiMessage,
        safeArray([safeArray(entry)]),
      );
    }
  };

  return {
    external,
    deliver: (events) => later(() => deliver(events)),
    close: () => {
      isOpen = false;
    },
  };
}

function createContext(host: Host): ExternalContext {
  const { workbook, options } = host;
  lastInstance += 1;
  const instanceId = `excel-emulator-${lastInstance}`;
  return {
    GetAppType: () => 1,
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetSolutionRef: () => 'excel-emulator',
    GetInstanceId: () => instanceId,
    GetAppUILocale: () => 'en-US',
    GetAppDataLocale: () => 'en-US',
    GetDocUrl: () => options.documentName,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetHostFullVersion: () => '16.0.20000.20000',
    GetSupportedMatrix: () =>
      JSON.stringify({
        ExcelApi: options.excelApi,
        RichApiRuntime: '1.3',
        SharedRuntime: '1.1',
        Settings: '1.1',
      }),
    GetSettings: () => ({
      Read(keys, values) {
        for (const [key, value] of workbook.settings) {
          keys.push(key);
          values.push(JSON.stringify(value));
        }
      },
      Write(keys, values) {
        for (const known of [...workbook.settings.keys()]) {
          if (!keys.includes(known)) workbook.deleteSetting(known);
        }
        keys.forEach((key, index) => workbook.setSetting(key, JSON.parse(values[index] ?? 'null')));
      },
    }),
    GetOfficeThemeInfo: () => JSON.stringify(themes[options.theme]),
  };
}

/** Colours as 0xRRGGBB; those of Office's "Colorful" and "Black" themes (assumed). */
const themes = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x000000,
    controlBackgroundColor: 0xf0f0f0,
    controlForegroundColor: 0x000000,
  },
  dark: {
    bodyBackgroundColor: 0x262626,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x363636,
    controlForegroundColor: 0xffffff,
  },
} as const;

/** Also for an array of another realm, where `instanceof` would not do. */
function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
