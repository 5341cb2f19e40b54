import { readFileSync } from 'node:fs';

export const isRoot = (): boolean => process.getuid?.() === 0;

/** The `ID` of os-release: `debian`, `ubuntu`; empty elsewhere. */
export function distribution(): string {
  try {
    return /^ID="?([a-z]+)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? '';
  } catch {
    return '';
  }
}
