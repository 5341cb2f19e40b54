import type { ComponentChildren, VNode } from 'preact';
import { i18n } from '#i18n';
import { language } from '../look/language.ts';

/** Stands in the sentence for the names until they are put in: a character that no language writes. */
const gap = '\uFFFC';

/** The sentence in the reader's language, with the names as elements in its list. */
export function sampleSentence(names: readonly string[], nameOf: (name: string) => VNode): ComponentChildren[] {
  const [before = '', after = ''] = i18n.t('welcome.trySample', { people: gap }).split(gap);
  const list = new Intl.ListFormat(language()).formatToParts(names);
  const parts = [{ type: 'literal', value: before }, ...list, { type: 'literal', value: after }];
  return parts.map(({ type, value }, index) => {
    if (type === 'element')
      return (
        <span key={value} class="sample-word">
          {ends(parts[index - 1]?.value).last}
          {nameOf(value)}
          {ends(parts[index + 1]?.value).first}
        </span>
      );
    const { first, middle, last } = ends(value);
    return (index === 0 ? first : '') + middle + (index === parts.length - 1 ? last : '');
  });
}

/** What of the words between two names stays with the one before, such as a comma, and with the one after, such as an Arabic "and". */
function ends(words = ''): { first: string; middle: string; last: string } {
  const [, first = '', middle = '', last = ''] = /^(\S{0,2})(.*?)(\S{0,2})$/su.exec(words) ?? [];
  return { first, middle, last };
}
