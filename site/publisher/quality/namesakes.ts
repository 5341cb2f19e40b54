import { fold } from '@kith/shared/person/fold';
import { nameKey } from '@kith/shared/person/words';
import { listed, type Namesakes, type Part, type QualityReport, type Suspicion } from './report.ts';

/** What is kept of a person until the last one has come. */
interface Who {
  id: string;
  name: string;
  department: string;
  email: string;
}

/** Ids or departments that are named of one group. */
const mostNamed = 8;

function add(groups: Map<string, Who[]>, key: string, who: Who): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [who]);
  else group.push(who);
}

function suspicion(group: readonly Who[], sign: string): Suspicion {
  return {
    name: group[0]?.name ?? '',
    people: group.length,
    ids: group.slice(0, mostNamed).map(({ id }) => id),
    sign,
  };
}

function grouped(people: readonly Who[], key: (who: Who) => string): Map<string, Who[]> {
  const groups = new Map<string, Who[]>();
  for (const who of people) add(groups, key(who), who);
  return groups;
}

/** People of one name, without those whom the same e-mail address tells of already: the first of each address stays. */
function withoutSharedEmail(people: readonly Who[]): Who[] {
  const emails = new Set<string>();
  return people.filter(({ email }) => {
    if (email === '') return true;
    const fresh = !emails.has(email);
    emails.add(email);
    return fresh;
  });
}

/** What one name stands for: records that may be one person, or several people. */
function judged(people: readonly Who[]): { suspicions: Suspicion[]; namesakes: Namesakes[] } {
  const different = withoutSharedEmail(people);
  if (different.length < 2) return { suspicions: [], namesakes: [] };
  if (different.some(({ email }) => email === ''))
    return { suspicions: [suspicion(different, 'same name, and an e-mail address is missing')], namesakes: [] };
  const departments = grouped(different, ({ department, id }) =>
    department === '' ? `record ${id}` : `department ${fold(department)}`,
  );
  const suspicions = [...departments.values()]
    .filter((group) => group.length > 1)
    .map((group) => suspicion(group, `same name, same department (${group[0]?.department ?? ''})`));
  if (departments.size < 2) return { suspicions, namesakes: [] };
  const named = [...departments.values()].flatMap(([who]) =>
    who === undefined || who.department === '' ? [] : [who.department],
  );
  const namesakes = {
    name: different[0]?.name ?? '',
    people: different.length,
    departments: named.slice(0, mostNamed),
  };
  return { suspicions, namesakes: [namesakes] };
}

const larger = (left: { people: number; name: string }, right: { people: number; name: string }) =>
  right.people - left.people || (left.name < right.name ? -1 : 1);

/** Who may stand in the directory twice, and who shares a name. Memory grows with the number of people. */
export function namesakes(): Part<Pick<QualityReport, 'duplicates' | 'sameNames'>> {
  const byName = new Map<string, Who[]>();
  const byEmail = new Map<string, Who[]>();
  return {
    add({ department, email, id, name }) {
      const who = { id, name: name.display, department: department ?? '', email: email?.toLowerCase() ?? '' };
      add(byName, nameKey(name.display) || fold(name.display), who);
      if (who.email !== '') add(byEmail, who.email, who);
    },
    result() {
      const shared = [...byEmail].filter(([, group]) => group.length > 1);
      const sameEmail = shared.map(([email, group]) => suspicion(group, `same e-mail address (${email})`));
      const verdicts = [...byName.values()].filter((group) => group.length > 1).map(judged);
      const suspicions = verdicts.flatMap((verdict) => verdict.suspicions);
      return {
        duplicates: listed([...sameEmail.sort(larger), ...suspicions.sort(larger)]),
        sameNames: listed(verdicts.flatMap((verdict) => verdict.namesakes).sort(larger)),
      };
    },
  };
}
