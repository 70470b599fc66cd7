import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from './settings.js';

const fileIn = (dataDir: string): string => join(dataDir, 'public-url');

/** Keeps the address of the pages that this process serves beside its data, for commands that run without its settings. */
export function rememberPublicUrl({ dataDir, publicUrl }: Pick<Settings, 'dataDir' | 'publicUrl'>): void {
  const aside = `${fileIn(dataDir)}.${process.pid}`;
  writeFileSync(aside, `${publicUrl}\n`);
  renameSync(aside, fileIn(dataDir));
}

/** Settings of a command, and whether it is known where the pages are. */
export interface WithRememberedUrl {
  readonly settings: Settings;
  /** False: nobody said, and the address is a guess. */
  readonly urlIsKnown: boolean;
}

/** The settings with the address at which the pages of this data were last served, unless the environment says another one. */
export function withRememberedUrl(
  settings: Settings,
  environment: Readonly<Record<string, string | undefined>>,
): WithRememberedUrl {
  if (environment['OTKLIK_PUBLIC_URL'] || environment['PORT']) return { settings, urlIsKnown: true };
  try {
    const publicUrl = new URL(readFileSync(fileIn(settings.dataDir), 'utf8').trim()).href.replace(/\/$/, '');
    return { settings: { ...settings, publicUrl }, urlIsKnown: true };
  } catch {
    return { settings, urlIsKnown: false };
  }
}
