import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { UseCases } from './useCases';

/** A green that sits well beside Excel's; white on step 80 and below has a contrast over 5.9. */
const GREEN: BrandVariants = {
  10: '#03140b',
  20: '#052112',
  30: '#072e19',
  40: '#0a3b20',
  50: '#0c4827',
  60: '#0e562e',
  70: '#106335',
  80: '#13723e',
  90: '#168849',
  100: '#1aa258',
  110: '#24b866',
  120: '#2fd077',
  130: '#55d38e',
  140: '#7dd8a6',
  150: '#a7e1c1',
  160: '#d3eedf',
};

export type ThemeName = 'light' | 'dark';

const light = createLightTheme(GREEN);
// Step 100, the default on dark, stays below a contrast of 4.5 on the pane's grey.
const dark: Theme = {
  ...createDarkTheme(GREEN),
  colorBrandForeground1: GREEN[110],
  colorBrandForeground2: GREEN[120],
  colorCompoundBrandForeground1: GREEN[110],
  colorCompoundBrandStroke: GREEN[110],
  colorBrandForegroundLink: GREEN[110],
};

export const THEMES: Readonly<Record<ThemeName, Theme>> = { light, dark };

const systemPrefersDark = '(prefers-color-scheme: dark)';

/**
 * The theme Excel reports, which may come late or never; until then the system's. Forced colours need no theme of their own:
 * the browser replaces the colours, and what is drawn by background alone has a border under `forced-colors`.
 */
export function useThemeName(watchTheme: UseCases['watchTheme']): ThemeName {
  const [host, setHost] = useState<ThemeName>();
  useEffect(() => watchTheme(setHost), [watchTheme]);
  const system = useSyncExternalStore(subscribeToSystem, readSystem);
  return host ?? system;
}

function subscribeToSystem(changed: () => void): () => void {
  const query = window.matchMedia(systemPrefersDark);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

function readSystem(): ThemeName {
  return window.matchMedia(systemPrefersDark).matches ? 'dark' : 'light';
}
