import { changeSettings, mostPatterns, readSettings } from '../settings.ts';
import { parseIdentifierPattern } from '../sites/identifier-pattern.ts';
import type { PatternOutcome } from './outcome.ts';

/** Puts a pattern that somebody typed on the list, if it is one. */
export async function addPattern(typed: string): Promise<PatternOutcome> {
  const pattern = typed.trim();
  const parsed = parseIdentifierPattern(pattern);
  if (!parsed.ok) return { kind: 'fault', fault: parsed.error };
  const { profilePatterns } = await readSettings();
  if (profilePatterns.includes(pattern)) return { kind: 'fault', fault: 'known' };
  if (profilePatterns.length >= mostPatterns) return { kind: 'fault', fault: 'tooMany' };
  await changeSettings((settings) => ({ profilePatterns: [...settings.profilePatterns, pattern] }));
  return { kind: 'added', pattern };
}

export async function removePattern(pattern: string): Promise<void> {
  await changeSettings(({ profilePatterns }) => ({
    profilePatterns: profilePatterns.filter((other) => other !== pattern),
  }));
}

/** Adds a preset or takes it away. Names that this version does not know stay as they are. */
export async function turnPreset(name: string, on: boolean): Promise<void> {
  await changeSettings(({ presets }) => {
    const others = presets.filter((other) => other !== name);
    return { presets: on ? [...others, name] : others };
  });
}
