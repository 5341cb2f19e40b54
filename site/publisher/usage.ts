/** What `--help` prints. */
export const usage = `Kith publishes the people of an organisation as static files.

  npm run kith -- publish [--people FILE…] --out DIR [--config FILE]
      reads people, the vocabulary and the stories, and writes the feed to DIR/kith/v1/

  npm run kith -- check FILE… [--config FILE] [--html FILE]
      reports on the people in these files, without publishing anything

  npm run kith -- export --format csv|vcard|scim|jsonld [--people FILE…] [--out FILE] [--config FILE]
      writes the people that would be published, in a format that other systems read

  npm run kith -- measure --contributions FILE|DIR… [--people FILE… | --feed DIR] [--period 2026-Q1] [--out DIR]
      reckons the measures of a quarter from what people handed over, with small groups protected, and writes them
      as JSON and CSV (default: into the content folder's measures/)

  npm run kith -- measure --people FILE… | --feed DIR [--period 2026-Q1] [--out DIR]
      counts from the directory alone what people want to learn and who is open to teach it

  npm run kith -- measure --survey FILE --mapping FILE [--period 2026-Q1] [--contributions …] [--out DIR]
      reckons the results of a survey from the export of any survey tool, and adds them to the report of the quarter

  npm run kith -- keygen --out FILE
      makes a key to sign publications with, and prints what browsers need to know of it

  npm run kith -- new story|guide|term|practice [--title TITLE] [--config FILE]
      lays a file before you in the content folder, with every field and what goes where; overwrites nothing

  npm run kith -- proofread [--config FILE]
      reads the content folder and says what would stop the pages, with file, line and what to do

  --people FILE    people: CSV, SCIM, Microsoft Graph, vCard, LDIF or JSON-LD; several may follow, and are joined
                   (default: the files that the configuration names)
  --merge-by KEY   what tells that records of several files are about one person: email, id or handles (default: email)
  --opt-out FILE   a list of people who are not to be published; may be given again
  --out DIR        publish: the folder that your web server serves; measure: the folder of the reports;
                   export, keygen: the file to write
  --config FILE    the organisation's configuration (default: site/kith.config.ts, the demo's)
  --sign KEY       sign the publication with the private key in this file
  --unsigned       publish without a signature, although the last publication had one
  --recover        start a new count, because the last manifest is lost or counts too far; needs --sign
  --allow-shrink   publish even if more than a fifth of the people in the last feed are gone
  --html FILE      write the report as a page too
  --format NAME    the format to export
  --title TITLE    new: the title, which also names the file
  --contributions  measure: files of contributions (.json, or .jsonl with one a line) and folders of them
  --survey FILE    measure: the answers to a survey, as CSV
  --mapping FILE   measure: what the survey's columns and answers mean, as YAML (publisher/survey/README.md)
  --feed DIR       measure: take the directory from what publish wrote to DIR, instead of files of people
  --period NAME    measure: the quarter (default: the last one that is over)
  --epsilon E      measure: add noise to the counts, differentially private with this ε (default: no noise)
  --simulated      measure: say in the report that the contributions come from a simulation
  --json           print one JSON object instead of text
  --help           print this

Paths are relative to the folder you are in. Exit code: 0 done, 1 something is wrong with the input, 2 wrong usage.
`;
