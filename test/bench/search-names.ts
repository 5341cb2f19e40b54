/** Names of one language: given names, what family names begin with and end in, and in which order they are written. */
export interface Naming {
  given: readonly string[];
  begins: readonly string[];
  ends: readonly string[];
  /** Between the two names. */
  between: string;
  familyFirst: boolean;
}

const naming = (given: string, begins: string, ends: string, between = ' ', familyFirst = false): Naming => ({
  given: given.split(' '),
  begins: begins.split(' '),
  ends: ends.split(' '),
  between,
  familyFirst,
});

/** Fourteen languages in ten scripts, of which some are written without a space between the names. */
export const namings: readonly Naming[] = [
  naming(
    'Ada Bernard Carol Dorothy Edmund Frances Gordon Harriet Isaac Judith Kenneth Lorna Marion Nigel Olive Philip',
    'Ash Brook Car Dun Ever Field Glen Hart Wood Mill Black Thorn Stan West Lang Whit Hamp Rich Brad Cross',
    'berry bourne combe croft dale ford gate ham hurst ington ley man more shaw son stead ton ville ward worth',
  ),
  naming(
    'José María Lucía Andrés Íñigo Begoña Raúl Inés Ximena Joaquín',
    'Núñ Pér Ibáñ Góm Mart Vázqu Muñ Sánch Gutiérr Domíngu Velázqu Jimén Hernánd Ordóñ',
    'ez a ero ón ales ino edo ía ado és',
  ),
  naming(
    'Łukasz Małgorzata Żaneta Paweł Grażyna Sławomir Zbigniew Agnieszka',
    'Kowal Wój Zieliń Dąbrow Kamiń Szymań Woźniak Jabłoń Wiśniew Król Śliw Źród',
    'ski cki czyk owski ewicz iak cik arz ek uk',
  ),
  naming(
    'Björn Åsa Göran Sören Märta Þóra Ragnheiður Håkan Øyvind',
    'Sjö Lind Berg Ström Öst Väster Häll Kvist Åker Bäck Dahl Ek Grön Hög',
    'berg ström qvist dal mark gren lund holm man sson',
  ),
  naming(
    'Jürgen Käthe Günther Ännchen Wolfgang Friederike Jörg',
    'Müll Schäf Brück Köhl Groß Weiß Böhm Krüg Schrö Hübn Jäg Möll',
    'er ner mann ler hauer bauer stein feld ke ing',
  ),
  naming(
    'Алексей Мария Сергей Ольга Дмитрий Наталья Юрий Фёдор',
    'Иван Петр Смирн Кузнец Соколь Попов Лебед Козл Морозь Волк Тимоф Щербак',
    'ов ский енко евич ин ых ец чук',
  ),
  naming(
    'Γιώργος Ελένη Νίκος Μαρία Δημήτρης Σοφία',
    'Παπαδ Γεωργ Δημητρ Νικολα Οικονομ Χριστ Κωνσταντ',
    'όπουλος ίδης άκης έας ίου άτος',
  ),
  naming(
    'أحمد فاطمة يوسف مريم خالد ليلى سامي هدى',
    'الحسن المصر الخطيب النجار العلي الشام القاسم الحداد البغداد',
    'ي اوي اني ين ية',
  ),
  naming('प्रिया अमित सुनीता राहुल अंजलि विक्रम', 'शर्म वर्म गुप्त मिश्र चौधर राजपू श्रीवास्त', 'ा ी व त न कर'),
  naming('เพ็ญพักตร์ สมชาย วิภาวดี กิตติพงษ์ ดวงใจ', 'ศรี สุวรรณ ทอง วงศ์ แก้ว รัตน์ พิทักษ์ เจริญ', 'ศักดิ์ กุล วัฒน์ ชัย พันธ์ สกุล'),
  naming(
    '健 美 秀 明 文 建 志 玉 小明 建國 淑芬',
    '王 李 張 陳 林 吳 黃 周 徐 高 歐陽 司馬',
    '家 大 中 國 華 英 德',
    '',
    true,
  ),
  naming('健太 花子 翔太 美咲 大輔 直子', '佐 鈴 高 田 渡 伊 山 中 小 加', '藤 木 橋 中 辺 東 本 村 林 口', '', true),
  naming(
    'ハナコ ケンタ ミサキ ダイスケ ナオコ',
    'サト スズ タカ ワタナ ヤマ コバ ナカ',
    'ウ キ ハシ ベ モト ヤシ ムラ',
    ' ',
    true,
  ),
  naming('민준 서연 지훈 하은 도윤 수빈', '김 이 박 최 정 강 조 윤 장 임', '가 나 다', '', true),
];
