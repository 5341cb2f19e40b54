import { recentTopics } from './recent.ts';
import { savedPeople } from './saved.ts';

/** Forgets whom the user saved and which topics they opened. */
export async function forgetKept(): Promise<void> {
  await Promise.all([savedPeople.clear(), recentTopics.clear()]);
}
