import { distinction, selfCheck } from '../../src/library/entries.ts';
import { faultsIn } from '../../src/library/faults.ts';
import { translationFaults } from '../../src/library/translation-faults.ts';
import { distinctionWords } from '../../src/library/translations.ts';
import { type ContentFile, idOf } from '../content/entry.ts';
import { type Form, forms, formsIn } from './forms.ts';
import { proofList } from './list.ts';
import { type Manuscript, proof } from './manuscript.ts';

/** Where the files come from, and what they are compared with. */
export interface Desk {
  /** The content files by a glob below the content folder. */
  files(pattern: string): Promise<ContentFile[]>;
  /** The names of the components that writers may use. */
  components: ReadonlySet<string>;
  /** Whether somebody in the directory has an id. */
  people: { has(id: string): boolean };
  /** Consents have to hold on it. */
  today: Date;
  /** The languages beside the main one. */
  otherLanguages: readonly string[];
}

export interface Proofread {
  /** How many files were read. */
  files: number;
  /** Sentences with file, line where there is one, and what to do; by file. */
  faults: string[];
}

/** By file and line, whatever found them. */
function inOrder(faults: readonly string[]): string[] {
  const keyOf = (fault: string): [string, number] => {
    const [, file = fault, line = '0'] = /^([^:,]*)(?::(\d+))?/.exec(fault) ?? [];
    return [file, Number(line)];
  };
  return [...new Set(faults)].sort((one, other) => {
    const [file, line] = keyOf(one);
    const [otherFile, otherLine] = keyOf(other);
    return file === otherFile ? line - otherLine : file < otherFile ? -1 : 1;
  });
}

/** Reads everything that writers wrote, as the build of the pages will, and says all that would stop it. */
export async function proofread(desk: Desk): Promise<Proofread> {
  const faults: string[] = [];
  /** The ids of files that could not be read: what refers to them has no fault of its own. */
  const unread: string[] = [];
  let files = 0;
  const of = async <Data>(form: Form<Data>): Promise<Manuscript<Data>[]> => {
    const found = await desk.files(form.pattern);
    files += found.length;
    return found.flatMap((file) => {
      const proofed = proof(file, form, desk.components);
      faults.push(...proofed.faults);
      if (proofed.manuscript !== undefined) return [proofed.manuscript];
      unread.push(idOf(file.path));
      return [];
    });
  };
  const lists = async <Data extends { id: string }>(pattern: string, schema: Form<Data>['schema']) => {
    const found = await desk.files(pattern);
    files += found.length;
    return found.flatMap((file) => {
      const list = proofList(file, schema);
      faults.push(...list.faults);
      return list.items;
    });
  };
  const originals = {
    concepts: await of(forms.concepts),
    relationships: await of(forms.relationships),
    guides: await of(forms.guides),
    paths: await of(forms.paths),
    distinctions: await lists('vocabulary/distinctions.yml', distinction),
  };
  const between = faultsIn({
    ...originals,
    stories: await of(forms.stories),
    practices: await of(forms.practices),
    evidence: await of(forms.evidence),
    examples: await of(forms.examples),
    briefings: await of(forms.briefings),
    sessions: await of(forms.sessions),
    selfChecks: await lists('self-check.yml', selfCheck),
    people: desk.people,
    today: desk.today,
  });
  for (const language of desk.otherLanguages) {
    const { concepts, guides, paths, relationships } = formsIn(language);
    const translation = {
      language,
      concepts: await of(concepts),
      relationships: await of(relationships),
      guides: await of(guides),
      paths: await of(paths),
      distinctions: await lists(`${language}/vocabulary/distinctions.yml`, distinctionWords),
    };
    between.push(...translationFaults(translation, originals));
  }
  const own = between.filter((fault) => !unread.some((id) => fault.includes(`"${id}"`)));
  return { files, faults: inOrder([...faults, ...own]) };
}
