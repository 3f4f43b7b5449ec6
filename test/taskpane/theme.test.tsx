/** @jest-environment jsdom */
import '../support/setupPane';
import type { Theme } from '@fluentui/react-components';
import { act, renderHook } from '@testing-library/react';
import { useTheme } from '../../src/taskpane/theme';
import type { UseCases } from '../../src/taskpane/useCases';

type Tell = Parameters<UseCases['watchTheme']>[0];

function openWith(first?: 'light' | 'dark') {
  let tell: Tell = () => {};
  const watchTheme: UseCases['watchTheme'] = (listener) => {
    tell = listener;
    if (first) listener(first);
    return () => {};
  };
  const { result } = renderHook(() => useTheme(watchTheme));
  return { result, tell: (theme: 'light' | 'dark') => act(() => tell(theme)) };
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

const TEXT_ON_GROUND: readonly (readonly [keyof Theme, keyof Theme])[] = [
  ['colorNeutralForeground1', 'colorNeutralBackground1'],
  ['colorNeutralForeground2', 'colorNeutralBackground1'],
  ['colorNeutralForeground2', 'colorNeutralBackground2'],
  ['colorNeutralForeground2', 'colorNeutralBackground1Selected'],
  ['colorNeutralForeground3', 'colorNeutralBackground1'],
  ['colorBrandForeground1', 'colorNeutralBackground1'],
  ['colorNeutralForegroundOnBrand', 'colorBrandBackground'],
  ['colorNeutralForegroundOnBrand', 'colorBrandBackgroundHover'],
  ['colorNeutralForegroundOnBrand', 'colorBrandBackgroundPressed'],
];

describe('the theme', () => {
  it('is the system’s until Excel tells its own, which may come late', () => {
    const { result, tell } = openWith();
    const light = result.current;
    tell('dark');
    expect(result.current).not.toBe(light);
    tell('light');
    expect(result.current).toBe(light);
  });

  it.each(['light', 'dark'] as const)('has a contrast of at least 4.5 in its %s colours', (name) => {
    const theme = openWith(name).result.current;
    for (const [text, ground] of TEXT_ON_GROUND) {
      expect({ text, ground, enough: contrast(String(theme[text]), String(theme[ground])) >= 4.5 }).toEqual({
        text,
        ground,
        enough: true,
      });
    }
  });
});
