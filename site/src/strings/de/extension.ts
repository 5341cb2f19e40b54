import type { extension as english } from '../en/extension.ts';
import type { Translation } from '../translation.ts';

/** How to get the extension. */
export const extension = {
  extension: {
    title: 'Erweiterung holen',
    lead: 'Sie markiert die Namen von Kolleginnen und Kollegen auf den Seiten, die du aussuchst, und behält alles, was sie weiß, auf deinem Gerät.',
    does: {
      title: 'Was sie tut',
      items: [
        'Unter einen Namen, den sie kennt, zieht sie eine gepunktete Linie. Bleib auf dem Namen oder geh mit der Tastatur hin, und die Karte öffnet sich. Escape schließt sie.',
        'Auf der Karte steht, wonach du die Person fragen kannst und wie gut sie sich auskennt, woher das kommt, wofür sie offen ist und was sie lernen möchte.',
        'Über die Symbolleiste findest du Menschen nach Namen, Wissen, Rolle und Ort. Ein Tippfehler schadet nicht, und ein weites Thema findet auch die engeren darin.',
        'An der Seite ändert sie nichts; ein einziges leeres Element kommt dazu, das die Karte hält. Auf der Karte ist ein Schalter für diese Website, in der Symbolleiste einer für überall.',
      ],
    },
    sees: {
      title: 'Was sie sieht und was nicht',
      seesTitle: 'Sie sieht',
      sees: [
        'den Text von Seiten auf den Websites, die du oder deine Organisation genannt hat, um Namen darin zu finden',
        'das Verzeichnis, das deine Organisation veröffentlicht: Sie lädt es ganz herunter und prüft es, bevor sie es verwendet',
        'die Adresse der Seite vor dir, solange das Fenster der Symbolleiste offen ist, um dir den Schalter für diese Website anzubieten; gemerkt wird nur eine Website, die du umschaltest',
      ],
      notTitle: 'Was sie nicht tut',
      not: [
        'Sie sendet nichts über eine Seite, eine Suche oder einen Namen, auf dem du geblieben bist; das verlässt den Browser nie.',
        'Sie läuft auf keiner Website, die niemand genannt hat.',
        'In privaten Fenstern läuft sie nicht und behält nichts.',
        'Sie fragt keinen Server nach einer einzelnen Person, damit kein Server wissen kann, wen du nachgeschlagen hast.',
      ],
      honest:
        'Eines solltest du wissen: Eine Seite kann erkennen, welche ihrer eigenen Wörter markiert sind. Darum läuft Kith nur auf Websites, die du oder deine Organisation genannt hat.',
    },
    get: {
      title: 'Woher du sie bekommst',
      text: 'In einem Store steht sie noch nicht. In einer Organisation verteilt die Administration sie per Richtlinie, und sie kommt mit ihren Einstellungen an. Wenn du sie selbst ausprobieren möchtest, baue sie aus dem Quelltext und lade den Ordner.',
      build: 'Im Ordner des Quelltexts baut das die Demo und liefert sie aus:',
      command: 'npm start',
      load: 'Lade danach den gebauten Ordner in deinen Browser.',
    },
    browsers: [
      {
        name: 'Chrome und Edge',
        steps: [
          [
            { text: 'Öffne ' },
            { code: 'chrome://extensions' },
            { text: ' (in Edge ' },
            { code: 'edge://extensions' },
            { text: ').' },
          ],
          [{ text: 'Schalte den „Entwicklermodus“ ein.' }],
          [
            { text: 'Wähle „Entpackte Erweiterung laden“ und dann den Ordner ' },
            { code: 'extension/.output/chrome-mv3-demo' },
            { text: '.' },
          ],
          [{ text: 'Hefte Kith an die Symbolleiste, dann ist die Suche nur einen Klick entfernt.' }],
        ],
      },
      {
        name: 'Firefox',
        steps: [
          [{ text: 'Öffne ' }, { code: 'about:debugging#/runtime/this-firefox' }, { text: '.' }],
          [
            { text: 'Wähle „Temporäres Add-on laden…“ und dann ' },
            { code: 'extension/.output/firefox-mv3-demo/manifest.json' },
            { text: '.' },
          ],
          [
            {
              text: 'Ein temporäres Add-on vergisst Firefox, wenn du es schließt. Lade es dann neu oder bitte die Administration um die signierte Datei.',
            },
          ],
        ],
      },
    ],
    demo: 'Der Demo-Ordner darf auf 127.0.0.1 und localhost laufen und sonst nirgends. Die Ordner ohne „demo“ im Namen fragen dich, bevor sie auf einer Website laufen.',
    feed: {
      title: 'Das Verzeichnis nennen',
      text: 'Kith liest ein Verzeichnis von einer Adresse. Hat deine Organisation sie für dich eingestellt, ist nichts zu tun. Sonst:',
      steps: [
        [
          {
            text: 'Nach der Installation öffnet sich eine Willkommensseite und führt dich durch diese Schritte. Sie ist schon zu? Öffne die Einstellungen über den Knopf von Kith in der Symbolleiste.',
          },
        ],
        [{ text: 'Gib die Adresse des Manifests ein. Für die Demo ist es ' }, { manifest: true }, { text: '.' }],
        [
          { text: 'Nenne die Websites, auf denen Kith Namen markieren darf, zum Beispiel ' },
          { code: 'https://intranet.example/*' },
          { text: '.' },
        ],
      ],
      after:
        'Kith lädt das Verzeichnis herunter, prüft jede Datei an ihrem Fingerabdruck und verwendet es erst dann. Misslingt ein Download, behält es das Verzeichnis, das es hat, und sagt dir, warum.',
    },
    admin: {
      title: 'Für die Administration',
      text: 'Richtlinien setzen dieselben zwei Schlüssel und haben Vorrang vor dem, was jemand selbst einstellt:',
      head: ['Schlüssel', 'Was darin steht'],
      rows: [
        ['feedUrl', 'die Adresse des Manifests'],
        ['sites', 'eine Liste von Mustern für Adressen, auf denen Kith laufen darf'],
      ],
    },
  },
} as const satisfies Translation<typeof english>;
