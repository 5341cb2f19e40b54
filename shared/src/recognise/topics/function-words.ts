/**
 * English words that hold sentences together: a closed class, so they can be listed without a dictionary. Whatever is made
 * of them and one more word (`follow up`, `on call`) stands in every text and means something else each time.
 */
export const functionWords: ReadonlySet<string> = new Set(
  [
    'a an the this that these those some any each every either neither no none all both such same other another',
    'i me my mine we us our ours you your yours he him his she her hers it its they them their theirs one ones',
    'who whom whose which what when where why how there here now then',
    'am is are was were be been being do does did done have has had having',
    'can could will would shall should may might must ought let lets get gets got go goes going gone',
    'and or but nor so yet if as than though although because since while until unless whether',
    'about above across after against ahead along among around at away back before behind below beside between beyond by',
    'down during for forth forward from in inside into near of off on onto out outside over past per round through',
    'throughout to together toward towards under up upon via with within without',
    'not only also just even still too very more most less least much many few again ever never always often',
    'first second next last new old good well yes hi ok am pm re vs etc',
  ].flatMap((line) => line.split(' ')),
);
