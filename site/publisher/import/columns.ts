/** What a column may hold. Order is the order of the documentation. */
export const columns = [
  'id',
  'name',
  'given',
  'family',
  'preferred',
  'aliases',
  'pronouns',
  'email',
  'handles',
  'title',
  'department',
  'location',
  'timezone',
  'manager',
  'expertise',
  'evidence',
  'interests',
  'open_to',
  'availability',
  'profile',
  'updated',
  'listed',
] as const;

export type Column = (typeof columns)[number];

/** Columns whose cells hold several values. */
export const listColumns: readonly Column[] = ['aliases', 'handles', 'expertise', 'evidence', 'interests', 'open_to'];

/**
 * The headers that HR systems, directories and people write, besides the columns' own names: Workday, Personio,
 * Microsoft Entra and Google Workspace exports in English, and German ones. Compared without case, accents, spaces and
 * punctuation.
 */
export const synonyms: Readonly<Record<Column, readonly string[]>> = {
  id: ['Person ID', 'Employee ID', 'Employee number', 'Emp ID', 'Staff ID', 'Worker ID', 'User ID', 'Object ID', 'Personalnummer', 'Mitarbeiternummer'],
  name: ['Display name', 'Full name', 'Employee name', 'Worker name', 'Employee', 'Person', 'Anzeigename', 'Vollständiger Name'],
  given: ['First name', 'Given name', 'Forename', 'Legal first name', 'Vorname'],
  family: ['Last name', 'Family name', 'Surname', 'Legal last name', 'Nachname', 'Familienname'],
  preferred: ['Preferred name', 'Known as', 'Chosen name', 'Preferred full name', 'Nickname', 'Rufname'],
  aliases: ['Alias', 'Other names', 'Also known as', 'Former names', 'Former name', 'Maiden name', 'Geburtsname'],
  pronouns: ['Pronoun', 'Personal pronouns', 'Pronomen'],
  email: ['E-mail', 'Mail', 'Work email', 'Email address', 'E-mail address', 'Business email', 'Primary email', 'Email work', 'User principal name', 'UPN', 'E-Mail-Adresse', 'Dienstliche E-Mail'],
  handles: ['Handle', 'Username', 'User name', 'Login', 'GitHub', 'GitHub username', 'GitLab', 'Slack', 'Slack handle', 'Account', 'SAM account name', 'Benutzername', 'Kürzel'],
  title: ['Job title', 'Position', 'Business title', 'Position title', 'Role', 'Job', 'Job profile', 'Stelle', 'Stellenbezeichnung', 'Funktion', 'Berufsbezeichnung'],
  department: ['Dept', 'Org unit', 'Organisational unit', 'Organizational unit', 'Organisation unit', 'Business unit', 'Division', 'Team', 'Abteilung', 'Bereich', 'Organisationseinheit'],
  location: ['Office', 'City', 'Site', 'Office location', 'Work location', 'Place', 'Standort', 'Ort', 'Stadt', 'Büro'],
  timezone: ['Time zone', 'TZ', 'Zeitzone'],
  manager: ['Manager ID', 'Manager email', 'Manager name', 'Line manager', 'Supervisor', 'Supervisor ID', 'Supervisor email', 'Reports to', 'Managers email', 'Vorgesetzte', 'Vorgesetzter', 'Führungskraft'],
  expertise: ['Skills', 'Skill', 'Ask me about', 'Expert in', 'Knows', 'Competencies', 'Knowledge', 'Topics', 'Fähigkeiten', 'Kenntnisse', 'Kompetenzen'],
  evidence: ['Expertise evidence', 'Skill evidence', 'Proof', 'Nachweise'],
  interests: ['Interest', 'Wants to learn', 'Learning', 'Learning goals', 'Interested in', 'Development goals', 'Lernziele', 'Möchte lernen', 'Interessen'],
  open_to: ['Open for', 'Offers', 'Offen für'],
  availability: ['Available', 'Availability for learning', 'Verfügbarkeit', 'Verfügbar'],
  profile: ['Profile URL', 'Profile link', 'Profile page', 'URL', 'Homepage', 'Profil'],
  updated: ['Last updated', 'Updated at', 'Last modified', 'Modified', 'Updated on', 'Stand', 'Geändert am', 'Aktualisiert'],
  listed: ['Listed in Kith', 'Show in directory', 'Visible', 'Opt in', 'Consent', 'Einwilligung'],
};

export function isColumn(text: string): text is Column {
  return columns.some((column) => column === text);
}
