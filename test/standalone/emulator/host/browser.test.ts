/** @jest-environment jsdom */
import { Host } from '../../../../src/standalone/emulator';
import { afterPaint, connectFrame, enterFrame } from '../../../../src/standalone/emulator/browser';
import { sampleWorkbook } from './sampleWorkbook';

function addFrame(): Window & typeof globalThis {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const { contentWindow } = frame;
  if (!contentWindow) throw new Error('The frame has no window.');
  return contentWindow as Window & typeof globalThis;
}

describe('a task pane in an iframe', () => {
  it('gets its window.external from the page', () => {
    const close = connectFrame(new Host(sampleWorkbook().workbook));
    const frame = addFrame();
    enterFrame(frame);
    expect(Reflect.get(frame, 'external')).toHaveProperty('GetContext');
    close();
  });

  it('is told where the page has no host for it', () => {
    expect(() => enterFrame(addFrame())).toThrow('No emulated Excel');
  });

  it('hears nothing more when another frame takes its place', async () => {
    const host = new Host(sampleWorkbook().workbook, { schedule: afterPaint });
    const answers: string[] = [];
    const ask = (name: string, external = host.external()) => {
      const body = JSON.stringify({ Actions: [], ObjectPaths: {} });
      external.Execute(93, [[null, 'POST', 'ProcessQuery', [], body]], () => answers.push(name));
    };
    ask('first');
    ask('second');
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(answers).toEqual(['second']);
  });

  it('gets arrays of its own realm', () => {
    class FrameArray extends Array<unknown> {}
    const external = new Host(sampleWorkbook().workbook, { schedule: (answer) => answer() }).external({
      Array: FrameArray,
    });
    let answer: unknown;
    const body = JSON.stringify({ Actions: [], ObjectPaths: {} });
    external.Execute(93, [[null, 'POST', 'ProcessQuery', [], body]], (result) => {
      answer = typeof result === 'number' ? result : result.toArray();
    });
    expect(answer).toBeInstanceOf(FrameArray);
  });
});
