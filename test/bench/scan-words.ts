/** A language as it stands on intranet pages: words enough to make text that is cased, accented and spaced like it. */
export interface Language {
  code: string;
  /** Of a hundred paragraphs. */
  share: number;
  words: readonly string[];
  /** Between words, and at the end of a sentence. */
  space: string;
  stop: string;
}

const list = (words: string): string[] => words.trim().split(/\s+/);

export const languages: readonly Language[] = [
  {
    code: 'en',
    share: 76,
    space: ' ',
    stop: '.',
    words: list(`
      the of and to in a is for on that with this we are be by it as from at or an will can not have has our was which
      when you your they all their if more than new use team work time before after between within every each other
      because should review change request service customer report meeting agenda notes policy process owner decision
      release plan budget training course mentor learning question answer ticket incident page document form approval
      office travel expense leave manager colleague department project deadline quarter summary update version draft
      feedback survey result figure table list item link contact support access account password device network build
      test deploy data model design research customer contract supplier invoice order delivery quality safety week month
      about also into over only most some such then there these what where who how please read write share send ask open
      close start finish keep find make take give help know need see look through under without against during until`),
  },
  {
    code: 'de',
    share: 8,
    space: ' ',
    stop: '.',
    words: list(`
      der die das und in zu mit von für auf ist nicht ein eine wir werden sind bei nach über Abteilung Besprechung
      Änderung Anfrage Freigabe Ergebnis Kunde Vertrag Lieferung Qualität Sicherheit Schulung Unterlagen Entscheidung
      Rückmeldung Übersicht Bericht Frage Antwort Woche Monat Zugriff Gerät Netz Vorlage prüfen ändern öffnen senden`),
  },
  {
    code: 'fr',
    share: 4,
    space: ' ',
    stop: '.',
    words: list(`
      le la les de des et en un une pour avec sur est sont nous vous par dans ce cette réunion équipe projet demande
      procédure sécurité qualité résultat formation réponse question semaine mois accès réseau décision modèle côté`),
  },
  {
    code: 'es',
    share: 4,
    space: ' ',
    stop: '.',
    words: list(`
      el la los las de y en un una para con por es son que se equipo reunión solicitud revisión decisión calidad
      seguridad formación respuesta pregunta semana mes acceso año diseño presupuesto informe cambio entrega`),
  },
  {
    code: 'pl',
    share: 2,
    space: ' ',
    stop: '.',
    words: list(`
      i w na z do że się jest są dla oraz przez zespół spotkanie wniosek zmiana decyzja jakość szkolenie odpowiedź
      pytanie tydzień miesiąc dostęp umowa dostawa wynik ćwiczenie źródło żądanie`),
  },
  {
    code: 'ru',
    share: 2,
    space: ' ',
    stop: '.',
    words: list(`
      и в на с по для не что это как команда встреча запрос изменение решение качество обучение ответ вопрос неделя
      месяц доступ договор поставка результат отчёт Отдел Проект`),
  },
  {
    code: 'el',
    share: 1,
    space: ' ',
    stop: '.',
    words: list('και το η για με από στην ομάδα συνάντηση αίτημα αλλαγή απόφαση ποιότητα εκπαίδευση απάντηση ερώτηση'),
  },
  {
    code: 'zh',
    share: 1,
    space: '',
    stop: '。',
    words: list('我们 会议 项目 变更 申请 决定 质量 培训 问题 回答 每周 合同 交付 结果 报告 的 和 在 是 请'),
  },
  {
    code: 'ja',
    share: 1,
    space: '',
    stop: '。',
    words: list('会議 の 変更 を 申請 する チーム 品質 研修 質問 回答 毎週 契約 結果 は です'),
  },
  {
    code: 'ar',
    share: 0.5,
    space: ' ',
    stop: '.',
    words: list('في من على الفريق اجتماع طلب تغيير قرار جودة تدريب سؤال جواب أسبوع'),
  },
  {
    code: 'hi',
    share: 0.5,
    space: ' ',
    stop: '।',
    words: list('और में के लिए टीम बैठक अनुरोध परिवर्तन निर्णय गुणवत्ता प्रशिक्षण प्रश्न उत्तर'),
  },
];

/** Words that begin with a capital and are nobody: products, places, months, teams, abbreviations. */
export const capitalised = list(`
  Monday Tuesday Wednesday Thursday Friday January February March April May June July August September October November
  December London Berlin Lisbon Nairobi Toronto Pune Europe Africa Asia Confluence Jira SharePoint Teams Slack Kubernetes
  Python Excel Linux Windows Outlook HR IT API SLA KPI CEO FAQ PDF VPN SSO GDPR Finance Legal Marketing Engineering
  Operations Procurement Facilities Platform Payments Logistics Board Council Committee Guild Academy Handbook Policy
  Atlas Phoenix Mercury Aurora Horizon Compass Beacon Summit Falcon Orion Will Mark Grace Rose Art Bill`);

/** Names of people whom no generated directory has. */
export const strangers = {
  given: list(
    'Robert Susan Ingrid Tomás Wei Priya Ahmed Olga Kwame Yuki Brian Chloé Jürgen Fatima Ewa Hugo Nadia Peter',
  ),
  family: list(
    'Whitfield Okonkwo Lindqvist Marchetti Takahashi Kowalczyk O’Donnell Schröder Nakamura Dubois Petrova García Osei Nguyen',
  ),
};
