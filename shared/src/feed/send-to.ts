import * as z from 'zod/mini';

/**
 * Where people send stories: an `https:` page, with no name of a user before its host that could pass for the host; or
 * `mailto:` with one plain address, without headers of a mail and escapes that a mail program would undo.
 */
export const sendToSchema = z
  .string()
  .check(
    z.maxLength(2000),
    z.regex(/^(?:https:\/\/[^\s\\/?#@]+(?:[/?#][^\s\\]*)?|mailto:[^\s%?#&,;:@<>"()\\]+@[^\s%?#&,;:@<>"()\\]+)$/),
  );
