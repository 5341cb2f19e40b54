import { hash32 } from '../hash.ts';

/**
 * Common short forms of given names, reviewed by hand: the full form first, then forms that are used for it in writing.
 * A short form may belong to several full forms; names that are ordinary given names of their own in most places
 * (Lena, Max as itself) stay out where they would join people who are not the same.
 */
const groups = `
abigail abby abbie gail|abraham abe bram|adam ad|albert al bert|alexander alex alec sasha xander sandy|alexandra alex sasha sandra lexi
alexei alyosha|alfred alf fred|alison ali|amanda mandy|andrew andy drew|andreas andi|anthony tony ant|antonio toni tony|antonia toni
archibald archie|arthur art|augustus gus|barbara barb babs|bartholomew bart|beatrice bea|benjamin ben benji benny|bernard bernie
bradley brad|bridget bridie|calvin cal|cameron cam|caroline carrie caro|catherine cathy cate cat kate katie|charles charlie chuck chas
charlotte charlie lottie|christian chris|christina chris tina chrissy|christine chris tina chrissy|christopher chris topher kit|clifford cliff
constance connie|cynthia cindy|daniel dan danny|daniela dani|danielle dani|david dave davey|deborah deb debbie|dennis den|dmitri dima mitya
dominic dom|donald don donnie|dorothy dot dottie dolly|douglas doug|edmund ed ned|edward ed eddie ted ned|edwin ed eddie
eleanor ellie nell nora|elizabeth liz lizzie beth betty betsy eliza libby lisa liza|emanuel manny|emily em emmy|eugene gene|evgeny zhenya
fernando nando|florence flo|frances fran frankie|francesca fran|francis frank|francisco paco pancho fran|franklin frank|frederick fred freddie
friedrich fritz|gabriel gabe|gabriella gabi|geoffrey geoff|georgina georgie|gerald gerry jerry|gerard gerry|gertrude trudy|gilbert gil
giovanni gianni|giuseppe beppe|gregory greg|guillermo memo|gwendolyn gwen|harold harry hal|harriet hattie|heinrich heinz|helen nell|helena lena
henry harry hank hal|herbert herb bert|howard howie|hubert bert|ignacio nacho|irene rene|isaac ike|isabella bella izzy|isabel izzy|jacob jake
jacqueline jackie|james jim jimmy jamie|jane janie|janet jan|jeffrey jeff|jennifer jen jenny|jeremy jerry jem|jerome jerry|jessica jess jessie
jesus chuy|joanna jo|joanne jo|johannes hannes hans jo|john jack johnny jon|jonathan jon jonny|joseph joe joey|jose pepe|josefina pepa
josephine jo josie|joshua josh|judith judy judi|julian jules|kathleen kathy kate katie|katherine kate katie kathy kat kath kay katy
katharine kate katie kathy kat kath|kathryn kate katie kathy kat kath|kenneth ken kenny|kimberly kim|konstantin kostya|kristina kris tina
kristopher kris|laurence larry laurie|lawrence larry laurie|leonard leo len lenny|leonardo leo|leopold leo|leslie les|lewis lew|lillian lily
louis lou louie|louise lou|lucille lucy|luis lucho|madeleine maddie|magdalena lena magda|manuel manolo|margaret maggie meg peggy marge greta madge rita
maria mia|marjorie marge|marguerite daisy|mariya masha|martin marty|martha marty|matilda tilly|matthew matt|matthias matthi|maurice mo
maximilian max|maxwell max|maxine max|melanie mel|melissa mel missy|michael mike mick mickey mikey|michelle shelly|mikhail misha|mildred millie
mitchell mitch|mohammed mo|mohamed mo|montgomery monty|mordecai mort|nadezhda nadya|natalia natasha nata|natalie nat|nathan nate nat|nathaniel nate nat
nicholas nick nicky|nicola nicky|nicole nicky nikki|nikolai kolya|norbert bert|olga olya|oliver ollie|olivia liv livvy|pamela pam|patricia pat patty trish tricia
patrick pat paddy|pavel pasha|penelope penny|percival percy|peter pete|philip phil|phillip phil|phyllis phyl|priscilla cilla|prudence pru
rachel rach|randall randy|randolph randy|raphael rafe|raymond ray|rebecca becky becca|reginald reg reggie|richard rick ricky rich dick richie
rafael rafa|robert rob bob bobby robbie bert|roberta bobbie|roderick rod|rodney rod|roger rog|roland rolly|ronald ron ronnie|rosalind roz
rosemary rosie|rudolf rudi|rupert bert|russell russ rusty|salvatore sal|samantha sam sammy|samuel sam sammy|santiago santi|sebastian seb bastian
sergei seryozha|shirley shirl|sidney sid|silvester sly|solomon sol|sofia sonya|sophia sophie|stanley stan|stephanie steph steffi|stephen steve stevie
steven steve stevie|stewart stu|stuart stu|susan sue susie suzie|susanna sue susie|suzanne sue suzie|sylvester sly|tabitha tabby|tatiana tanya
terence terry|teresa terry tess|theresa terry tess|theodore ted teddy theo|thaddeus tad|thomas tom tommy|timothy tim timmy|tobias toby
ulrich uli|valentina valya|valerie val|vanessa nessa|vasily vasya|veronica ronnie|victor vic|victoria vicky tori|vincent vince vinnie
virginia ginny|vivian viv|vladimir vova volodya|walter walt wally|wilfred wilf|wilhelm willi|william will bill billy willy liam
winifred winnie|winston win|yevgeny zhenya|yuri yura|zachary zach zack
`;

const shortForms = new Map<string, Set<string>>();
/** From each form to all the forms it may stand for or beside. */
const forms = new Map<string, Set<string>>();
/** One number, signed, for all forms that some group joins, so that a filter asks once for all of them. */
const representative = new Map<number, number>();

for (const group of groups.trim().split(/[|\n]/u)) {
  const [full = '', ...shorts] = group.split(' ');
  shortForms.set(full, new Set(shorts));
  for (const form of [full, ...shorts]) {
    const known = forms.get(form) ?? new Set<string>();
    for (const each of [full, ...shorts]) known.add(each);
    forms.set(form, known);
  }
  // A form in two groups joins them; lookups tell the people in them apart afterwards.
  const joined = [full, ...shorts].map((word) => hash32(word) | 0);
  const known = new Set(joined.map((hash) => representative.get(hash) ?? hash));
  const [first = 0] = known;
  for (const hash of joined) representative.set(hash, first);
  if (known.size > 1) for (const [hash, to] of representative) if (known.has(to)) representative.set(hash, first);
}

/** A folded word and all the forms it may be written in. */
export const formsOf = (folded: string): Iterable<string> => forms.get(folded) ?? [folded];

/** Whether one of two folded given names is a common short form of the other, or both are of the same full one. */
export function isShortFormOf(left: string, right: string): boolean {
  if (shortForms.get(left)?.has(right) === true || shortForms.get(right)?.has(left) === true) return true;
  for (const shorts of shortForms.values()) if (shorts.has(left) && shorts.has(right)) return true;
  return false;
}

/** One bit for each form, found by other bits of the hash: most words of a page are no given names, and this tells it at once. */
const filterBits = 2 ** 14;
const mayBeForm = new Uint8Array(filterBits / 8);
for (const hash of representative.keys()) {
  const bit = (hash >>> 12) & (filterBits - 1);
  mayBeForm[bit >>> 3] = (mayBeForm[bit >>> 3] ?? 0) | (1 << (bit & 7));
}

const slots = 4096;
/** Key and value side by side, found by the key's lowest bits: a Map of such numbers takes ten times as long. */
const table = new Int32Array(2 * slots);
for (const [hash, to] of representative) {
  let slot = hash & (slots - 1);
  while (table[2 * slot] !== 0) slot = (slot + 1) & (slots - 1);
  table[2 * slot] = hash;
  table[2 * slot + 1] = to;
}

/**
 * The hash of a word, or of the one that stands for all the forms it may be short for.
 * @param hash signed
 */
export function representativeHash(hash: number): number {
  const bit = (hash >>> 12) & (filterBits - 1);
  if (((mayBeForm[bit >>> 3] ?? 0) & (1 << (bit & 7))) === 0) return hash;
  for (let slot = hash & (slots - 1); ; slot = (slot + 1) & (slots - 1)) {
    const known = table[2 * slot] ?? 0;
    if (known === hash && known !== 0) return table[2 * slot + 1] ?? hash;
    if (known === 0) return hash;
  }
}
