/** @jest-environment jsdom */
import '../support/setupPane';
import type { Theme } from '@fluentui/react-components';
import { act, renderHook } from '@testing-library/react';
import { THEMES, useThemeName } from '../../src/taskpane/theme';
import type { UseCases } from '../../src/taskpane/useCases';

type Tell = Parameters<UseCases['watchTheme']>[0];

function openWith() {
  let tell: Tell = () => {};
  const watchTheme: UseCases['watchTheme'] = (listener) => {
    tell = listener;
    return () => {};
  };
  const { result } = renderHook(() => useThemeName(watchTheme));
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
    expect(result.current).toBe('light');
    tell('dark');
    expect(result.current).toBe('dark');
    tell('light');
    expect(result.current).toBe('light');
  });

  describe.each(['light', 'dark'] as const)('in its %s colours', (name) => {
    it.each(TEXT_ON_GROUND)('shows %s readably on %s', (text, ground) => {
      const theme = THEMES[name];
      expect(contrast(String(theme[text]), String(theme[ground]))).toBeGreaterThanOrEqual(4.5);
    });
  });
});
