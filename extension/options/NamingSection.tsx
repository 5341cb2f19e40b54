import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { presetNames } from '../sites/presets.ts';
import { AddForm } from './AddForm.tsx';
import { EntryList } from './EntryList.tsx';
import type { PatternOutcome } from './outcome.ts';
import { Section } from './Section.tsx';

interface NamingSectionProps {
  presets: readonly string[];
  patterns: readonly string[];
  fixed: ReadonlySet<string>;
  turnPreset: (name: string, on: boolean) => void;
  /** Checks what was typed and adds it. */
  add: (typed: string) => Promise<PatternOutcome>;
  remove: (pattern: string) => Promise<void>;
}

/** How links and attributes of the organisation's pages say who is meant. */
export function NamingSection({ presets, patterns, fixed, turnPreset, add, remove }: NamingSectionProps) {
  const field = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<PatternOutcome>();
  const isFixed = fixed.has('profilePatterns');
  const removePattern = async (pattern: string) => {
    await remove(pattern);
    setOutcome({ kind: 'removed', pattern });
    field.current?.focus();
  };
  return (
    <Section title={i18n.t('options.naming')}>
      <p>{i18n.t('options.namingLead')}</p>
      <fieldset class="checks" disabled={fixed.has('presets')}>
        <legend>
          {i18n.t('options.presets')}
          {fixed.has('presets') && <span class="small quiet"> {i18n.t('site.fixed')}</span>}
        </legend>
        {presetNames.map((name) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={presets.includes(name)}
              onChange={(event) => turnPreset(name, event.currentTarget.checked)}
            />
            <span>{i18n.t(`preset.${name}`)}</span>
          </label>
        ))}
      </fieldset>
      <h3>
        {i18n.t('options.patterns')}
        {isFixed && <span class="small quiet"> {i18n.t('site.fixed')}</span>}
      </h3>
      {patterns.length === 0 && <p class="quiet">{i18n.t('options.patternsNone')}</p>}
      <EntryList entries={patterns} remove={isFixed ? undefined : removePattern} />
      {!isFixed && (
        <AddForm
          label={i18n.t('options.patternLabel')}
          help={i18n.t('options.patternHelp', { handle, email })}
          field={field}
          outcome={outcome}
          setOutcome={setOutcome}
          add={add}
          say={(told) => <PatternOutcomeText outcome={told} />}
        />
      )}
    </Section>
  );
}

function PatternOutcomeText({ outcome }: { outcome: PatternOutcome }) {
  if (outcome.kind === 'fault') return <p class="fault">{faultSentence(outcome.fault)}</p>;
  const { kind, pattern } = outcome;
  return (
    <p class="done">{i18n.t(kind === 'added' ? 'options.patternAdded' : 'options.patternRemoved', { pattern })}</p>
  );
}

/** Braces in the locale files are filled in, these with themselves. */
const handle = '{handle}';
const email = '{email}';

function faultSentence(fault: (PatternOutcome & { kind: 'fault' })['fault']): string {
  switch (fault) {
    case 'noSlot':
    case 'manySlots':
    case 'otherSlot':
      return i18n.t(`patternFault.${fault}`, { handle, email });
    case 'attribute':
      return i18n.t('patternFault.attribute', { email });
    case 'tooLong':
    case 'scheme':
    case 'known':
    case 'tooMany':
      return i18n.t(`patternFault.${fault}`);
    default:
      return i18n.t(`patternFault.${fault}`, { handle });
  }
}
