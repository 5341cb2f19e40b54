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
winifred winnie|winston win|yevgeny zhenya|yuri yurazachary zach zack
przemyslaw przemek|krzysztof krzysiek|grzegorz grzesiek|tomasz tomek|piotr piotrek|jan honza|malgorzata gosia|katarzyna kasia
agnieszka aga|aleksandra ola|aleksander olek|wojciech wojtek|jakub kuba|zbigniew zbyszek|stanislaw staszek|maciej maciek|joanna asia
jiri jirka|tomas tom|zdenek zdenda|laszlo laci|zoltan zoli|istvan pista|alessandro sandro|filippo pippo|domenico mimmo
concepcion concha|dolores lola|mercedes merche|joaquin quino|enrique quique|roberto beto|alberto beto|dimitrios dimitris|georgios giorgos
konstantinos kostas|ioannis giannis yannis|nikolaos nikos|panagiotis panos|athanasios thanasis|spyridon spyros|charalampos babis
`;

/** The groups, each with the full form first. Made anew at each call: who needs them makes something of his own of them. */
export const shortFormGroups = (): string[][] =>
  groups
    .trim()
    .split(/[|\n]/u)
    .map((group) => group.split(' '));
