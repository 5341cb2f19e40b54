/**
 * Words and phrases in which organisations name what is no person: senders that nobody reads, shared mailboxes, rooms,
 * machines, and accounts of programs, in the languages of Kith's first users. Folded, as `nameKey` folds a name.
 */
export const accountPhrases: readonly string[] = [
  // Nobody reads the answer.
  ...['noreply', 'no reply', 'donotreply', 'do not reply', 'nicht antworten', 'keine antwort', 'ne pas repondre'],
  ...[
    'no responder',
    'non rispondere',
    'nao responder',
    'niet beantwoorden',
    'mailer daemon',
    'newsletter',
    'notifications',
  ],
  // Many people read it.
  ...[
    'mailbox',
    'shared mailbox',
    'postfach',
    'funktionspostfach',
    'gruppenpostfach',
    'sammelpostfach',
    'boite partagee',
  ],
  ...['helpdesk', 'help desk', 'servicedesk', 'service desk', 'hotline', 'frontdesk', 'front desk', 'it support'],
  ...['postmaster', 'webmaster', 'hostmaster'],
  // A program or its keeper.
  ...[
    'svc',
    'service account',
    'serviceaccount',
    'dienstkonto',
    'systemkonto',
    'compte de service',
    'cuenta de servicio',
  ],
  ...[
    'account di servizio',
    'admin',
    'administrator',
    'administrateur',
    'administrador',
    'amministratore',
    'beheerder',
  ],
  ...['sysadmin', 'daemon', 'chatbot', 'api', 'backup', 'monitoring'],
  ...[
    'test user',
    'testuser',
    'test account',
    'testaccount',
    'testkonto',
    'testbenutzer',
    'utilisateur test',
    'usuario prueba',
  ],
  // A room or a machine.
  ...['meeting room', 'conference room', 'besprechungsraum', 'konferenzraum', 'sitzungszimmer', 'salle de reunion'],
  ...['sala de reuniones', 'sala riunioni', 'sala de reuniao', 'vergaderzaal', 'vergaderruimte', 'printer', 'drucker'],
  ...['imprimante', 'impresora', 'stampante', 'impressora', 'scanner', 'kopierer', 'beamer', 'projector', 'kiosk'],
];

/** Words of the same kind that are family names too: Anna Room and Jean Salle are people until somebody says otherwise. */
export const accountSurnames: readonly string[] = [
  ...[
    'room',
    'raum',
    'zimmer',
    'salle',
    'sala',
    'zaal',
    'test',
    'tester',
    'prueba',
    'bot',
    'box',
    'guest',
    'gast',
    'root',
  ],
];

/** Parts of an e-mail address before the `@` that stand for a task, not for a person. */
export const accountAddresses: readonly string[] = [
  ...[
    'info',
    'contact',
    'kontakt',
    'contacto',
    'contatto',
    'office',
    'support',
    'sales',
    'press',
    'presse',
    'reception',
  ],
  ...['empfang', 'accueil', 'billing', 'invoice', 'rechnung', 'jobs', 'karriere', 'hello', 'alerts', 'service'],
];
