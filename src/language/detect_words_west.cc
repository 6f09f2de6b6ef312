// The Germanic and Romance languages, and Latin, by their commonest words (see detect_words.h).

#include <array>

#include "language/detect_words.h"

namespace pith {
namespace {

constexpr auto kLanguages = std::to_array<LanguageWords>({
    // Germanic.
    {"en", "",
     "the of and to in a is that it for was on with as he be by at are this have from or had not "
     "but his they which you were their been has we will would there what can all she her if one "
     "who so do when up said its my more about out than no an your i our how where why also into "
     "could should after before over only these those any between through them then just being "
     "because while don t s me him did does like get new most very -ing -tion -tions -ness -ly "
     "-ment -ies -ous -able -ed -ers -ght -ity -ings -ted"},
    {"de", "äöü",
     "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an "
     "werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum "
     "war haben nur oder aber vor zur bis mehr durch man sein wurde sei wir ich kann wenn ihre "
     "seine gegen vom können schon habe mir mich uns unter dann diese dieser dieses was hatte sehr "
     "keine wurden alle wieder meine zwischen ihr da du ab beim ins etwa jedoch seit immer hier "
     "kein einmal beiden ganz mal heute jahr jahre uhr euch dein ihm ihn ihnen weil denn also viel "
     "viele neue neuen deutschen damit dabei soll sollte müssen -ung -ungen -lich -liche "
     "-keit -heit -isch -ische -chen -igen -ten -er -rte -rten -ern"},
    {"nl", "ëéïè",
     "de van het een en in is dat op te zijn voor met die niet aan er om ook als dan maar bij of "
     "uit nog worden door naar heeft tot ze wordt over hij deze je kan geen wel meer was dit ik "
     "hebben zich al werd na zal haar onder tegen moet we zij kunnen veel andere mijn jaar waar "
     "zoals tussen hun heb wat zo gaan mensen had moeten nu u ons onze hem jullie daar omdat deel "
     "werden twee eerste zou mij alleen eens hier geeft elke ieder iets niets altijd terug alles "
     "welke zonder binnen vanuit volgens volgende nieuwe goed grote weer toch ten ter dus mag zelf "
     "via maken laten -heid -lijk -lijke -ing -ingen -baar -sche -atie -aties -eren -elijk -tie "
     "-ende -ste -jes -tje -ij"},
    {"af", "êëéôïîû",
     "die van en in het is n dat te vir nie met wat op sy hy se word aan om ook as sal deur was "
     "hulle by kan wees na ons my daar maar hierdie jou jy uit ek moet oor haar sê nog geen tot "
     "baie meer toe so dié een tussen waar of ander mense kom gaan onder u jaar nou eerste ná "
     "wanneer sou self sowel wêreld julle hom hul vanaf goed nuwe tyd -heid -lik -like -ing -ings "
     "-asie -ies -de -er -ike"},
    {"fy", "",
     "de fan it in en is op dat te net mei foar yn by ek wie der oan as hy om mar út sy jo ik "
     "troch wurde wurdt hat har oer noch dy binne fryske ta hawwe sa"},
    {"lb", "",
     "an de den d vun der ass huet si war mat dat fir déi op net och gouf zu ech et ginn sinn sech "
     "am dëse wéi méi vum duerch kee keng awer"},
    {"sv", "åäöé",
     "och i att det som en på är av för med till den har de inte om ett han men var jag sig från "
     "vi så kan man när år ska vid under också efter eller nu sin där vara skulle mot över kommer "
     "mycket bara hade ut varit alla andra hur mer här få finns då denna sedan upp blir blev måste "
     "mellan detta genom hon hans dig mig säger något många vad du utan -ning -lig "
     "-liga -het -heter -tion -arna -erna -ande -ade -orna -iska -isk -are -na -ens -ar "
     "-or"},
    {"da", "æøåé",
     "og i at det er en til på som af for med de den der har ikke et han men var jeg sig fra vi så "
     "kan om ved også efter eller være blev blive hun skal været have end nu meget kun over havde "
     "ham os min må hvor når hvis mod hvad nogle siger bliver mellem uden dig mig noget ud mange "
     "selv sådan jo gøre får op dette denne disse lidt sammen begge endnu derfor fordi hvordan vil "
     "både bare igen hele uge tage sagde gør kunne skulle ville år hans hendes deres jeres vores "
     "hver hvert tidligere måde gang give givet gik alle andre flere første nye store frem siden "
     "samt ifølge børn to tre dog igennem lige fået hos allerede alligevel mens under tager kr "
     "-else -elser -elsen -lig -lige -hed -heder -heden -tion -erne -ede -ning "
     "-ende -isk -iske -et"},
    {"no", "æøåé",
     "og i det er på som en til av for å at med de den har ikke et han var jeg seg fra vi så kan "
     "om ved også etter eller være ble bli hun skal vært ha enn nå mye bare over hadde ham oss min "
     "må hvor når hvis mot hva noen sier blir mellom uten deg meg noe ut mange selv slik jo gjøre "
     "får opp dette denne disse litt sammen begge ennå derfor fordi hvordan vil både igjen hele "
     "blitt kunne skulle ville år sin fikk kommer gjør sa da hans hennes deres dere vår våre hver "
     "hvert tidligere måte gang gi gitt gikk alle andre flere første nye store fram siden samt "
     "ifølge barn to tre innen allerede likevel frem mens under ta tar -else -elser -elsen -lig "
     "-lige -het -heter -heten -sjon -ene -ning -ende -isk -iske -et -ering"},
    {"nn", "æøåéò",
     "og i det er på som ein til av for å at med dei den har ikkje eit han var eg seg frå vi så "
     "kan om ved også etter eller vere vart blei bli ho skal vore ha enn no mykje berre over hadde "
     "oss min må kor når kvar korleis kvifor dersom mot kva nokon seier blir mellom utan deg meg "
     "noko ut mange sjølv slik jo gjere får opp dette denne desse litt saman begge difor fordi "
     "kunne skulle ville år sin fekk kjem gjer vil både verte verta bere heile hjå me dykk dokker "
     "fleire meir eitt einar kvart gjekk tek ynskjer verda hans hennar deira våre nokre tidlegare "
     "måte gong gje gjeve alle andre første nye store fram sidan samt ifølgje born to tre innan "
     "allereie likevel medan under ta òg vår -leg -lege -heit -sjon -ane -ning "
     "-inga -ingar -ande -isk -iske -ar -ast -ering"},
    {"is", "áðéíóúýþæö",
     "og að í á er sem til var við með um en það af fyrir hann því ekki frá eru ég hún þetta sér "
     "þar hafa eða þá þegar svo verið þeir hefur vera einnig upp eftir þess þeim voru bara eins "
     "yfir út mjög mér sé hvað þú verður má milli nú -num -inn -unum -ur -ir -um -na -nar -legt "
     "-lega -ðar -ið -aði -andi"},
    // Romance.
    {"fr", "àâæçéèêëîïôùûœ",
     "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se l d qu n "
     "s c j il ce sont avec mais comme cette on son ou leur ses ont été aux être elle deux même "
     "ces nous vous fait entre sans je bien peut tout dont où si aussi tous encore était y après "
     "leurs moins très avait lui notre votre sous depuis peu ainsi contre selon mon ma faire non "
     "cela quand alors elles ils chez jusqu lors toujours sa fois jour jours ans temps année homme "
     "monde première premier nouveau nouvelle grand grande vie rien mieux toutes plusieurs autre "
     "autres pendant car donc ni trop beaucoup vos nos doit peuvent afin -tion -tions -ment -ments "
     "-eux -euse -ique -iques -ée -ées -és -eur -eurs -aient -ait -ance -isme -ité -ités -aux -ez "
     "-elle -elles -oir -ois"},
    {"es", "áéíóúñü",
     "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le "
     "ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años "
     "hasta desde está mi porque qué sólo han yo hay vez puede todos así nos ni parte tiene él uno "
     "donde bien tiempo mismo ese ahora cada e vida otro después te otros aunque esa eso hace otra "
     "gobierno tan durante siempre día tanto ella tres sí dijo sido gran según menos año antes "
     "estado estos estas ante estaba contra unos tu usted ellos nosotros hacer mas esto algunos "
     "fueron les quien mediante tras cual hacia cómo puedes nuestro nuestra nuestros mejor mayor "
     "primera primer nueva nuevo sea serán será fin forma estudio derechos toda todas podrá luego "
     "junto aquí tengo hola nunca casa noticias artículo lugar -ción -dad -dades -mente "
     "-ando -iendo -ía -ías -ado -ados -ida -idos -aje -illo -ero -ismo"},
    {"pt", "ãáàâçéêíóôõú",
     "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à "
     "seu sua ou quando muito nos já eu também só pelo pela até isso ela entre depois sem mesmo "
     "aos seus quem nas me esse eles você essa num nem suas meu às minha numa pelos elas qual nós "
     "lhe deles este dele tem são foi ser está há era ter foram pode sobre todos após ainda então "
     "desde anos dia bem onde cada porque assim outros contra vocês dela nossa nosso fazer aqui "
     "isto deve sendo qualquer mesma parte além primeira primeiro novo nova melhor maior forma "
     "tudo nada hoje agora meus toda todas lá pouco menos sido têm estão feira segundo casa sempre "
     "-ção -ções -dade -dades -mente -ando -endo -ão -ões -ado -ados -ida -idos -agem -eiro -eira "
     "-inho -ais -éis -ência -ismo -ória"},
    {"gl", "áéíóúñï",
     "de a o que e do da en un para con non unha os no se na por máis as dos como pero ao el das á "
     "seu súa ou cando moi nos xa eu tamén só polo pola ata iso ela entre despois sen mesmo aos "
     "seus quen nas me ese eles esa nun nin súas meu ás miña nunha polos cal nós lle deles este "
     "dele ten son foi ser está hai era ter foron pode sobre todos aínda entón desde anos día ben "
     "onde cada porque así outros contra cun cunha dunha dun unhas uns galega galego facer isto "
     "aquí -ción -cións -dade -dades -mente -ando -endo -ado -ados -ida -idos -axe -eiro -eira "
     "-iño -iña -áis -óns -encia -ismo -ón"},
    {"ca", "àçéèíïóòúü",
     "de la i a el que en l d els per un les del una amb s és no al es n se més com va dels o ha "
     "són pel però aquest aquesta als seva també seu està fins tot entre ser molt ja han ens sense "
     "hi ho havia quan on perquè li seus m si pot després sobre era fer des això aquests aquestes "
     "dos cada any anys hem bé ni nostra nostre tots altres durant segons fa part què qui van "
     "estat pels tan així uns unes tenir t aquell només mateix gran nou nova millor cap cal "
     "setembre octubre gener juny juliol entitat mitjançant dia mes gent feina ara aquí allà "
     "vostre lloc catalunya barcelona català catalana text afegeix nom tant tota totes seves meva "
     "-ció -cions -tat -tats -ment -ada -ades -ats -ant -ent -ques -atge -ència -isme -ny -lla "
     "-lles -nt -ar -ials"},
    {"oc", "àáçéèíïóòú",
     "de la lo e los las que un una dins per es del amb en l d al dels a son se i o pas mai coma "
     "aqueste aquesta foguèt sus quand tanben entre mas dempuèi sens çò aver èsser fa qu -cion "
     "-cions -tat -ament -ada -adas -ats -atge"},
    {"it", "àèéìíòóù",
     "di e che il la in a per un è del non una si le con i da dei come sono al della l ha gli più "
     "alla anche nel lo ma se dell delle degli nella dal o ad ed su suo sua loro questo questa era "
     "hanno tra essere stato fra due così ci ne dopo all dalla ai sulla sul dai stata perché "
     "quando quello quella molto anni cui chi tutti fatto suoi ancora prima può mi nei poi solo "
     "alle nell sempre già senza deve cosa alcuni noi io ogni siamo dall contro durante mentre "
     "nostro mio fare c d quest proprio ora ho stati nelle fino verso tale tali modo parte nuovo "
     "nuova primo oltre secondo tutto tutta molti grande giorno oggi qui dove quale quali sia "
     "fosse avere aveva persone lavoro mai quindi infatti però -zione -zioni -tà -ità -mente -ato "
     "-ati -ata -ando -endo -aggio -enza -anza -etto -ella -elle -iamo -ano -arono -ismo -gli -sta "
     "-rre -oni"},
    {"co", "àèìòùâ",
     "di u a è in chì per un i da una hè cù si ma le cum più sò micca trà ind issa issu ancu stu "
     "sta hà ghjè ùn pè nantu"},
    {"ro", "ăâîșşțţ",
     "de și în a la cu care o din pe că nu un pentru este se mai să au sunt al ale ca sau prin fi "
     "fost iar lui după dar ce am le ei era acest această despre ne sale doar într îi ar lor fără "
     "dacă foarte când între cel sa toate asta unui unei vor tot fie e cea până nici poate va "
     "aceste acestei acestui cum si in toti atunci nostru spre așa cei numai mi te ani trebuie "
     "ului ai îl ştiu şi ţi -ul -ului -ilor -ția -ții -ţia -ţii -ție -are -ească -ele -tate -tatea "
     "-iile -ea -ează -ând -esc"},
    {"la", "",
     "et in est non ad ut cum quod qui sed si quae per ex de a ab sunt esse hoc se quam etiam nec "
     "enim pro quo eius aut atque eum ne autem quid ac ita nam me te tibi mihi deus dei erat omnes "
     "omnia ipse sua sibi inter sicut ergo eo quia eorum super tamen ubi hic haec fuit nunc iam "
     "vel quidem post ante dominus domini nos nobis vos ei suis usque quibus eos quos cuius neque "
     "illa ille ipsum sit suum suam suos dicit dixit fuerit essent possit potest habet habere "
     "quoque propter contra apud unde igitur tunc dum nihil nisi vero rex regis populus terra anno "
     "annis natus urbs romanus romani civitas latina -orum -arum -ibus -tis -mus -erunt -itur "
     "-untur -antur -ae -um -am -tur -runt -isti -bat -tus -rum -em -unt -ntur -sti"},
});

}  // namespace

std::span<const LanguageWords> western_words() { return kLanguages; }

}  // namespace pith
