/** How to get the extension. */
export const extension = {
  extension: {
    title: 'Get the extension',
    lead: 'It marks the names of colleagues on the pages you choose, and keeps everything it knows on your device.',
    does: {
      title: 'What it does',
      items: [
        'It draws one dotted line under a name it knows. Rest on the name, or reach it with the keyboard, and the card opens. Escape closes it.',
        'The card says what the person can be asked about and at what level, where that comes from, what they are open to, and what they want to learn.',
        'The toolbar finds people by name, by what they know, by role and by place. A slip of the finger is forgiven, and a wide topic finds the narrow ones inside it.',
        'It changes nothing in the page; one empty element of its own holds the card. The card has a switch for this site, the toolbar one for everywhere.',
      ],
    },
    sees: {
      title: 'What it sees, and what it does not',
      seesTitle: 'It sees',
      sees: [
        'the text of pages on the sites that you or your organisation named, to find names in it',
        'the directory that your organisation publishes, which it downloads whole and checks before it uses it',
        'the address of the page in front of you while the toolbar’s window is open, to offer the switch for that site; only a site that you switch is remembered',
      ],
      notTitle: 'It does not',
      not: [
        'send anything about a page, a search or a name you rested on; it never leaves the browser',
        'run on any site that nobody named',
        'run or keep anything in private windows',
        'ask a server about one person, so that no server can know whom you looked up',
      ],
      honest:
        'One thing to know: a page can tell which of its own words are marked. That is why Kith runs only on sites that you or your organisation named.',
    },
    get: {
      title: 'Where to get it',
      text: 'There is no listing in a store yet. In an organisation, the administrator hands the extension out by policy, and it arrives with its settings. To try it yourself, build it from the source and load the folder.',
      build: 'In the folder of the source, this builds the demo and serves it:',
      command: 'npm start',
      load: 'Then load the built folder into your browser.',
    },
    browsers: [
      {
        name: 'Chrome and Edge',
        steps: [
          [
            { text: 'Open ' },
            { code: 'chrome://extensions' },
            { text: ' (in Edge, ' },
            { code: 'edge://extensions' },
            { text: ').' },
          ],
          [{ text: 'Switch on “Developer mode”.' }],
          [
            { text: 'Choose “Load unpacked” and select the folder ' },
            { code: 'extension/.output/chrome-mv3-demo' },
            { text: '.' },
          ],
          [{ text: 'Pin Kith to the toolbar, so that search is one click away.' }],
        ],
      },
      {
        name: 'Firefox',
        steps: [
          [{ text: 'Open ' }, { code: 'about:debugging#/runtime/this-firefox' }, { text: '.' }],
          [
            { text: 'Choose “Load Temporary Add-on…” and select ' },
            { code: 'extension/.output/firefox-mv3-demo/manifest.json' },
            { text: '.' },
          ],
          [
            {
              text: 'Firefox forgets a temporary add-on when it closes. Load it again, or ask your administrator for the signed file.',
            },
          ],
        ],
      },
    ],
    demo: 'The demo folder may run on 127.0.0.1 and localhost, and nowhere else. The folders without “demo” in their name ask you before they run on any site.',
    feed: {
      title: 'Point it at a directory',
      text: 'Kith reads a directory from one address. If your organisation set it for you, there is nothing to do. Otherwise:',
      steps: [
        [
          {
            text: 'A welcome page opens when Kith is installed and takes you through these steps. It closed? Open the settings from Kith’s button in the toolbar.',
          },
        ],
        [{ text: 'Enter the address of the manifest. For the demo it is ' }, { manifest: true }, { text: '.' }],
        [
          { text: 'Name the sites where Kith may mark names, such as ' },
          { code: 'https://intranet.example/*' },
          { text: '.' },
        ],
      ],
      after:
        'Kith downloads the directory, checks every file against its fingerprint, and then starts to use it. If a download fails, it keeps the directory it has and tells you why.',
    },
    admin: {
      title: 'For administrators',
      text: 'Managed policy sets the same two keys, and wins over what people choose:',
      head: ['Key', 'What it holds'],
      rows: [
        ['feedUrl', 'the address of the manifest'],
        ['sites', 'a list of match patterns where Kith may run'],
      ],
    },
  },
} as const;
