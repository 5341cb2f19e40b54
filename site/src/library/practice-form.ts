/** A scene of a practice conversation, as its text has it. */
export interface Scene {
  id: string;
  /** How it ended, in a few words; undefined where the reader has to choose. */
  end: string | undefined;
  /** The ids of the scenes that its links lead to. */
  choices: readonly string[];
}

const sceneTag = /<Scene\b([^>]*)>([\s\S]*?)<\/Scene>/g;
const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];

/** The scenes of a practice conversation in the order of its text; the conversation begins with the first. */
export function scenesIn(body: string): Scene[] {
  return [...body.matchAll(sceneTag)].map(([, tag = '', text = '']) => ({
    id: attribute(tag, 'id') ?? '',
    end: attribute(tag, 'end'),
    choices: [...text.matchAll(/\]\(#([^)]*)\)/g)].map((match) => match[1] ?? ''),
  }));
}

/** The ids of all scenes that a reader can come to. */
function reachable(scenes: readonly Scene[]): ReadonlySet<string> {
  const byId = new Map(scenes.map((scene) => [scene.id, scene]));
  const seen = new Set<string>();
  const open = scenes.slice(0, 1).map(({ id }) => id);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(byId.get(id)?.choices ?? []));
  }
  return seen;
}

/** What would leave a reader stuck in a practice conversation, as sentences that say what to do. */
export function practiceFaults(body: string): string[] {
  const scenes = scenesIn(body);
  const ids = new Set(scenes.map(({ id }) => id));
  const found = reachable(scenes);
  const faults = scenes.flatMap(({ id, end, choices }, index) => [
    ...(id === '' ? [`scene ${index + 1} has no id. Write <Scene id="name-of-the-scene">.`] : []),
    ...(scenes.findIndex((scene) => scene.id === id) < index ? [`two scenes have the id "${id}". Rename one.`] : []),
    ...choices
      .filter((choice) => !ids.has(choice))
      .map((choice) => `scene "${id}" leads to "#${choice}", which is no scene. Write it or correct the link.`),
    ...(end === undefined && choices.length < 2
      ? [`scene "${id}" leaves nothing to choose. Give it two links to scenes, or end="how it ended".`]
      : []),
    ...(id !== '' && !found.has(id) ? [`nothing leads to scene "${id}". Link to it or take it out.`] : []),
  ]);
  return scenes.length === 0 ? ['there is no scene. Write one between <Scene id="start"> and </Scene>.'] : faults;
}
