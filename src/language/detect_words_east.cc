// The other languages, by their commonest words (see detect_words.h).

#include <array>

#include "language/detect_words.h"

namespace pith {
namespace {

constexpr auto kLanguages = std::to_array<LanguageWords>({
    // Slavic, Latin script.
    {"cs", "áčďéěíňóřšťúůýž",
     "a v se na je že to s z do o i ve jsem pro si ale za k jako by po od které který jsou jeho "
     "která až byl bylo podle jen co tak už ze u bude jsme při také však ještě není být jak nebo "
     "když pouze než byla má mezi pod aby tom kde kdy před může mu její jejich ani já mi nás proto "
     "bych protože této tento toho tím těchto budou byly více nich ji něco proti ke let roku zde "
     "jste tomu velmi mě svou své jej všech kteří mohou roce letech další kolem ten ta ti tam vše "
     "vždy první nový nové ode nad tedy dokonce tuto -ého -ých -ová -ání -ost -osti -ovat -ský "
     "-ským -ným -ními -ích -ují -ení -ním -ou -uje -né -ké"},
    {"sk", "áäčďéíĺľňóôŕšťúýž",
     "a v sa na je že to s z do o i vo som pre si ale za k ako by po od ktoré ktorý sú jeho ktorá "
     "až bol bolo podľa len čo tak už zo u bude sme pri tiež však ešte nie byť alebo keď iba než "
     "bola má medzi pod aby tom kde kedy pred môže mu jej ich ani ja mi nás preto pretože tejto "
     "tento toho týmto budú boli viac nich niečo proti ku rokov roku tu ste tomu veľmi ma svoj "
     "svoje všetko ktorí môžu ktorých tým aj či kto oni takže roka ďalšie okolo ten tá tí tam vždy "
     "prvý nový nové nad teda dokonca tieto tohto toto -ého -ých -ová -anie -ania -osť -osti -ovať "
     "-ský -ským -ným -ými -ích -ujú -enie -nej -nom -ou -uje -né -ké -iť -ia"},
    {"pl", "ąćęłńóśźż",
     "w i na z się nie do to że jest o a jak po co ale od za przez dla są tak ze był może przy czy "
     "tym już które który tego jego która oraz być tylko lub jako także było tej bardzo będzie jej "
     "ich pod ma nas gdy by mnie gdzie te mi jeszcze można przed ten bez nawet więc ja też ją roku "
     "między została byli swoje nad jednak pan mu was wszystko kiedy we lat ponieważ aby ta sobie "
     "jeśli ku niż wszystkie wszystkich którzy bo niego nich żeby więcej raz teraz tu tam nam nami "
     "dwa dwie trzy pierwszy nowy dnia czas jedna jednym podczas według około wiele -ego -ych "
     "-anie -ania -ość -ości -ować -ski -nych -ami -ów -ej -owa -enie -ną -nia -ła -ął"},
    {"sl", "čšž",
     "je in v na se za da so ki z pa po tudi ne od s o ter bi pri kot ali še kar do ni iz bo k več "
     "lahko si ga to kako jih le že sem med bil biti bila imajo ima smo zato ko tem tega kaj vse "
     "samo če pred leta svoje nas jo bilo bodo me mi pod katerih ker proti nad katere katero "
     "vendar njihova njegova sta boste zelo potem danes tako kjer ob -ega -anje -anja -ost -ovati "
     "-ski -skih -nih -imi -jo -ov -ila -nje -ejo -ijo -imo -ne -nega -iti"},
    {"hr", "čćđšž",
     "i u je na se da za su od s ne o kao koji a to će iz koja bi koje do po što ali sam kako ili "
     "samo nije ako tako više kod biti bio bila bilo još može sve oko prema nakon zbog te nisu mi "
     "ja pa sa tijekom tko netko uvijek gdje nego vrijeme ovaj ovo sustav dio dvije prije bez iako "
     "tek poslije hrvatska hrvatske tijela siječnja veljače ožujka travnja svibnja lipnja srpnja "
     "kolovoza rujna listopada studenoga prosinca tisuća glazba uporabu općina vijeće županije "
     "također između uvjet osim stoga ukoliko ovdje obzirom kojih htio moguće europske europska "
     "vlada posto nogomet izvješće povijest sveučilišta ljeto mjesto vrlo cijeli svijet svijeta "
     "dijete djece lijepo rješenje primjer zemlje tvrtka unatoč slučaju tjedan sigurnosti kazao "
     "-anje -anja -ost -ski -ih -og -im -ima -ama -ije -iji -irati -iran -ovati -ciju -ijem -ijel"},
    {"bs", "čćđšž",
     "i u je na se da za su od s ne o kao koji a to će iz koja bi koje do po što ali sam kako ili "
     "samo nije ako tako više kod biti bio bila bilo još može sve oko prema nakon zbog te nisu mi "
     "ja pa sa tokom ko neko uvijek gdje nego vrijeme ovaj ovo sistem dio dvije prije bez iako tek "
     "poslije bosne hercegovine bih bosna bosni hercegovini januara februara marta aprila maja "
     "juna jula augusta septembra oktobra novembra decembra hiljada muzika upotreba opština općina "
     "vijeće kantona kantonu također između sarajevo sarajevu sarajeva mjesto vrlo cijeli svijet "
     "svijeta dijete djece lijepo rješenje evropske evropska evropi historija historije uslov "
     "lahko sedmice sedmica ured izvještaj hiljade saopćenju saradnja saradnje procenata preduzeća "
     "bošnjaka federacije entiteta kazao allah allahu -anje -anja -ost -ski -ih -og -im -ima -ama "
     "-ije -iji -irati -isan -ovati -ciju -ijem -ijel"},
    {"sr", "čćđšžђјљњћџ",
     "i u je na se da za su od s ne o kao koji a to će iz koja bi koje do po što ali sam kako ili "
     "samo nije ako tako više kod biti bio bila bilo još može sve oko prema nakon zbog te nisu mi "
     "ja pa sa tokom ko neko uvek gde nego vreme ovaj ovo sistem deo dve pre bez iako tek posle "
     "srbije srbija srbiji beograd beogradu januara februara marta aprila maja juna jula avgusta "
     "septembra oktobra novembra decembra hiljada hiljade muzika upotreba opština opštine između "
     "takođe mesto mesta vrlo ceo svet sveta dete dece lepo rešenje evropske evropska evropi "
     "istorija istorije uslov nedelje ovde čovek ljudi mleko reč reči vera dela delo videti "
     "verovatno ministarstvo predsednik kosova pesma srpski srpske dana mere trebalo primer celo "
     "ovog oduvek saradnju saradnje preduzeća procenata rekao и у је на се да за су од с не о као "
     "који а то ће из која би које до по што али сам како или само није ако тако више код бити био "
     "била било још може све око према након због те нису ми ја па са током ко неко увек где него "
     "време овај ово део две пре без иако тек после србије јер срба србија београд године година "
     "када њен његов свој сваки њихов којима међу много људи односно тај бих њега биле нема већ "
     "док једна један једно свих овог пред -ње -ња -ала -ост -ски -ог -има -ју -ама -ћи -ија -ије "
     "-ију -ила -ом -их -anje -anja -ost -ski -ih -og -im -ima -ama -ije -iji -isati -isan -ovati "
     "-ciju"},
    // Baltic, Finnic, other European in Latin script.
    {"lt", "ąčęėįšųūž",
     "ir į kad iš yra su tai buvo apie ar o kaip bet už jau tik po nuo per pat dėl metų ne jis "
     "savo taip gali būti dar bei iki arba kurie kai jų prie tačiau labai mano pagal todėl kuri jo "
     "bus kas ji jie šio nors tarp kur mūsų visi visų kurių jei čia šis jeigu daug vienas man aš "
     "mes kuris prieš lietuvos -as -us -ės -imas -imo -inti -uoti -ius -iai -ams -oje -uose -ti "
     "-ais"},
    {"lv", "āčēģīķļņšūž",
     "un ir ar uz no par kas to ka tas arī lai bet bija pie kā nav tiek vai pēc tā gan es ja viņš "
     "šo jau ko gada līdz tikai savu latvijas kad būs vēl kur viņa mēs nevar viss šī starp pret "
     "ļoti tiem kuru dēļ kura tās tie būt pa tam vairāk ne jo pirms šis jūs man mums tad -ība -ību "
     "-ības -as -ām -šana -šanas -jas -iem -ais -ajā -ēt -iek -āja -ot"},
    {"et", "äõöüšž",
     "ja on ei et see oli kui ka mis ta oma aga ning siis kes või ma seda nii ainult veel selle "
     "mida nad saab mille aasta ole pole kuid eesti pärast peab kõik väga enne juba üks seal sest "
     "nende tema millest kus olnud kas poolt mitte ega minu sa me tuleb need -se -vad -mine -sti "
     "-dele -ud -ks -ne -des -ga -ust -tud -ste -sse -nud"},
    {"fi", "äöå",
     "ja on ei että se oli hän ovat mutta myös kun joka kuin niin tai jo vain jos ole mukaan sen "
     "oman olla voi ne mitä vielä en ollut he nyt sitä minun minä sekä niitä siitä kanssa hänen "
     "jotka sitten siinä tämä tämän mikä koska jälkeen ennen kaikki sille ettei jonka noin olisi "
     "hyvin häntä tässä me sinä te -ssa -ssä -sta -stä -lla -llä -nen -isen -sti -in -iin -ksi "
     "-maan -vat -vät -ista -ien -inen -mme"},
    {"hu", "áéíóöőúüű",
     "a az és hogy nem is egy ez volt meg csak de már mint azt el ha még van vagy ki szerint lehet "
     "majd kell sem után magyar olyan így úgy amely ezt minden aki amit én ami lesz mert nagyon "
     "több mely között fel be pedig ezek volna azonban ő két mi ne ott itt valamint ennek le "
     "illetve vannak ezért hanem -ban -ben -nak -nek -ság -ség -ott -ása -ése -ként -val -vel -ból "
     "-ről -kat -ket -nál -ok -ek"},
    {"sq", "çë",
     "e të në i për me që një nga si u është më se do dhe ka ky kjo duke nuk por ishte janë kanë "
     "shumë edhe sa pas tij saj tyre ai ajo vetëm mund kur deri jo ku ata kishte gjithë pa ndër "
     "sipas këtë këto jam kam unë prej tek te ose kosovës shqipërisë shqiptare asnjë mua ne jemi "
     "kohë bëhet duhet -shme -ve -uar -mit -ës -ën -ise -imit -in -it -ore -eve"},
    {"mt", "ċġħż",
     "ta li u fil il tal għal biex minn mill ma dan din kien huwa hija kif jew kull ukoll aktar "
     "bil lill hu fuq kienet dawn kellu qed dak"},
    {"eu", "ñ",
     "eta da ez du ere bat dira dute zen izan baina den egin behar hori zuen dago zuten beste dela "
     "bere edo euskal nahi diren bezala egiten gero baino izango guztiak hau zituen batean dituzte "
     "dugu dut oso baita batek daude dituen duen duten eskola urte arte zer nola orain beharko "
     "zaio honen horrek egun gure haien bezain ari dio zaie gabe aurrera ondoren barik baten "
     "bateko urtean euskara herri bi hiru honetan hauek horiek euskadi zaion zein guzti beti "
     "oraindik bakarrik bezalako aldiz hala ala edota bait baizik zait dizkio aurrean artean ondo "
     "-tzen -aren -ekin -etan -ako -tuta -tako -ren -ak -etako -ean -tik -izan -koa -ari "
     "-tzeko -tu -tze -ik -rik -gatik"},
    {"ga", "áéíóú",
     "agus an na a i ar go is le do ag as sé bhí tá ní sin sa mar chun ach nach seo den ó sí siad "
     "bhfuil gur nó leis féin faoi raibh éireann ann nuair ina ár aon dá sna mé tú bheith cén don "
     "beidh daoine air uirthi acu againn agam idir tar déanamh aige chomh eile trí duine atá cad "
     "thar bliain mhaith inniu freisin fós anois riamh gcónaí scoil teach ainm lá áit baile "
     "leabhar gaeilge gaeltacht contae rud rudaí mór bheas déan dhéanamh faoin ón sular más gach "
     "-acht -ach -adh -aigh -íonn -nn -anna -eacht -ann -aí"},
    {"gd", "àèìòù",
     "agus an na a air gu is le do ag e bha tha cha sin anns mar ach nach seo den bho i iad eil "
     "gun no leis fhèin fo robh ann nuair ar sna mi thu bhith dè don bidh daoine dhaibh aca againn "
     "agam eadar dèanamh aige cho eile tro duine rinn às chan airson -achd -ach -adh -aidh -ann "
     "-eachd -an"},
    {"cy", "âêîôûŵŷ",
     "y yn a i o ar yr ei mae r n am wedi bod gan fel hyn eu ac na oedd un cael gyda bydd hynny "
     "sydd ond eich neu yw dim nid hefyd rhai iawn fod ni chi rwy wrth hwn hon mwy ein fy roedd "
     "beth pan os at iddo ddim maen byddai dyma cyn ôl er mwyn pob gwaith cymru -wyd -au -odd "
     "-aeth -wch -ion -iau -ol -wyr"},
    {"br", "ñùê",
     "ar an hag ha da e en zo a ur gant eo oa war ez ket deus neo evit eus pe met bet anezho ivez "
     "ma o vez eur unan breizh brezhoneg hon"},
    {"eo", "ĉĝĥĵŝŭ",
     "la de kaj en estas al ne por ke kiu mi li ĝi kun sed pri kiel ĉi oni estis pli kiuj vi ili "
     "ol el tio lia se ni ĝis aŭ ankaŭ sia da tiu jam pro per ĉiuj sen kie ĉu nur tre multaj povas "
     "inter post unu kiam mia tute ankoraŭ tiel tiuj ĉar du havas esperanto dum ties ĉe kio iu "
     "estus lingvo -oj -ojn -aj -ajn -ado -eco -on -an -anto -ita -antaj -io -igi -iĝi"},
    // Turkic in Latin script.
    {"tr", "çğıöşü",
     "ve bir bu için de da ile olarak çok daha olan gibi en ne var o ama kadar sonra ki her ise "
     "değil mi olduğu ben diye bunu veya şey yok nasıl sadece iki ilk bana beni sen kendi türkiye "
     "hem ancak zaman büyük göre önce biz şu bile hiç yeni bütün tüm içinde olması etmek oldu eden "
     "böyle üzerinde ya mu mı -lar -ler -ları -leri -mak -mek -dır -dir -nda -nde -lık -lik -ının "
     "-nin -nın -yor -mış -miş -dan -den"},
    {"az", "əçğıöşü",
     "və bir bu üçün də da ilə olan edir çox daha ki o belə onun isə kimi mən sonra var hər deyil "
     "azərbaycan ölkə ilk heç amma əgər idi onlar ən bütün həm yox yalnız böyük bizim hansı əsas "
     "edən tərəfindən qədər görə il olub olur bildirib xalq öz qeyd nə iki mi üzrə olaraq -lar "
     "-lər -ları -ləri -maq -mək -dır -dir -ində -nda -lıq -lik -nın -nin -mış -miş -dan -dən"},
    {"uz", "",
     "va bilan bu uchun bir edi ham u emas lekin kerak qilish bolgan bo uning oz shu ular deb "
     "haqida hamda yoki mumkin keyin esa davlat yangi barcha eng har"},
    {"tk", "äçžňöşüý",
     "we bu bilen üçin bir hem onuň türkmenistanyň ol eden öz däl boldy hormatly ýurduň ýaly diýip "
     "barada bolan"},
    // Austronesian.
    {"id", "",
     "yang dan di dengan untuk pada dari ini itu dalam tidak akan adalah ke juga oleh atau ada "
     "bisa sebagai karena saya tersebut telah mereka kami kita dia anda hanya lebih saat para "
     "menjadi seperti bahwa namun sudah secara belum sangat tetapi tapi jika sehingga antara kalau "
     "hingga serta banyak orang tahun bagi harus lain beberapa masih satu sedang setelah yaitu "
     "berbeda mengatakan republik rp jakarta indonesia kantor mobil uang butuh kamar pemerintah "
     "sekolah perusahaan polisi situs presiden ketika sementara korban merupakan agar kota "
     "kemudian informasi musim universitas lewat bulan agustus maret juni juli oktober desember "
     "minggu senin kamis jumat rumah sakit program warga ujar kepada desa masalah sepeda jembatan "
     "dapat dunia tubuh kabupaten bandara mulai -kan -nya -annya -lah -pun"},
    {"ms", "",
     "yang dan di dengan untuk pada dari ini itu dalam tidak akan adalah ke juga oleh atau ada "
     "boleh sebagai kerana saya tersebut telah mereka kami kita dia anda hanya lebih semasa para "
     "menjadi seperti bahawa namun sudah secara belum sangat tetapi jika sehingga antara kalau "
     "hingga serta banyak orang tahun bagi mesti lain beberapa masih satu sedang selepas iaitu "
     "berbeza kata malaysia melayu ringgit rm pejabat kereta wang kerajaan sekolah syarikat polis "
     "laman datuk seri menteri negeri kuala lumpur johor selangor tan sri bandar kemudian maklumat "
     "apabila mangsa manakala ialah supaya ogos mac julai oktober disember ahad isnin khamis "
     "jumaat hospital terhadap tiada pelbagai beliau kepada dapat bilik perlu perkhidmatan umno "
     "kementerian dewan undang awak lapangan universiti program pihak ahli tindakan memandangkan "
     "ekoran cuma -kan -nya -annya -lah -pun"},
    {"jv", "",
     "lan ing iku kang sing karo saka uga dadi iki ora ana kanggo wong nganti utawa ya dening "
     "marang wis kuwi banjur minangka yaiku taun"},
    {"su", "",
     "jeung nu di ku ka anu dina ti keur pikeun mangrupa teu ieu éta henteu sareng aya kana jadi "
     "urang atawa taun oge ogé"},
    {"tl", "",
     "ang ng sa na mga at ay ni si ko mo ka niya para hindi siya kung ito nang may isang isa ako "
     "lang ba pa din rin ating aking kanyang ngunit dahil nila sila kanila kaniyang tayo naman "
     "lamang mula pero kami doon dito iyon bilang upang wala noong pag iyong kay sina ayon bago "
     "kapag po tao kaya pilipinas muna maging -ang -ing -han"},
    {"mi", "āēīōū",
     "te ki o nga he i me ka e ana ko a kua tonu mai ai atu no ia ma kei taua iho katoa mo rātou "
     "tēnei tona hei ake tana ahau koe mea kahore tangata ra ratou hoki au koutou tatou whakahoki "
     "kaua ihowa iwi tetahi aua tera"},
    // African.
    {"sw", "",
     "ya na wa kwa katika ni la za kuwa hiyo cha hii huo alisema hilo hayo yake kama huyo baada "
     "wakati si wao pia kuna lakini hakuna yao sana mimi watu zaidi kutoka au hao hivyo ambayo "
     "ambao tu bila kila mtu huu hizi sasa nchi bwana hapa yeye wake moja ili vya -sha -wa -kuwa "
     "-ni"},
    {"so", "",
     "oo ka ku iyo ay in u la ee waa kale ah ayaa uu waxaa si lagu mid sida laga iyada aan ayuu "
     "ugu loo isaga waxay inuu waxa ayay isku buu inay intii hadii dad soomaaliya uga waxuu kuwa "
     "kaas kula badan kasta mar soo -ay -aha -yo -ka -ada -iyo -een -aan -aad"},
    {"lg", "",
     "okuva nti mu ku era nga ne na oba ye bwe abantu bo ebintu omuntu okuba olwa naye lwa kya ki "
     "gye omu kyokubeera eri bonna ekyo ng ebya gwe abo bw mukama uganda"},
    {"rw", "",
     "mu ku n y na kandi ko ari ni cyane ubwo abantu kuri nk ibyo bari iyo uko kugira yari igihe "
     "rwanda yo bya ya wa muri"},
    {"ny", "",
     "ndi kuti ku mu wa za pa ya koma anthu kwa ndipo amene mmalawi iye zimene ali ake ngati "
     "sanali munthu chifukwa"},
    {"sn", "",
     "kuti uye ne mu ku pa vanhu kana asi kwete nokuti iyi mwari vari iye nei zvino wake vakati "
     "akati ava uyu ari iri zvikuru vose chete zvose zvakare nyika munhu kuna ndi nguva inoti "
     "zvinhu sei kusvika pamusoro wacho vanoti"},
    {"zu", "",
     "ukuthi futhi noma kodwa kanye uma ngoba abantu ukuba lapho kakhulu nje khona njengoba umuntu "
     "wathi yini ngesikhathi yabo ngaphansi lokhu leyo ngu ngeke kusho manje uthi bonke emva wami "
     "yonke ngenxa kusuka nokuthi ukuze kungenzeka kwakhe lesi kubantu esikhathi njalo okwamanje "
     "nkulunkulu abanye leli okuthiwa ayikho"},
    {"xh", "",
     "ukuba kwaye okanye kodwa nje kuba ngoko abantu umntu xa kakhulu yaye wathi loo ngokuba ukuze "
     "oko apho ngexesha kule zonke lo ngenxa ngokwe kwi njengoko bonke into phantsi ndiya phambi "
     "kwakhona ndi nangona yonke uthixo namhlanje xesha ngaphandle ukusuka ngawo bathi mna wam oku "
     "ekubeni elo abo"},
    {"st", "",
     "ya ka le ho ke ha ba hore tsa e sa o mo na bona empa ntho batho joalo kapa hae hobane ena "
     "tse re ne hape haholo molimo jwalo motho kaofela haeba eo hona joale kahoo moo tsohle lena "
     "tla ntse mme"},
    {"tn", "",
     "ya ka le go ke fa ba gore tsa e sa o mo na bone mme batho jaaka kgotsa gagwe gonne tse re ne "
     "gape thata modimo motho botlhe gompieno jalo dilo tlhe tsotlhe yo jang mongwe tla rona fela "
     "tota ntse nna seo kwa teng bangwe"},
    {"ts", "",
     "ku na ya hi leswaku va ka vanhu wa ta ti eka xi kumbe kambe ndzi loko swi yi swilo munhu "
     "hikuva laha lava tani yehovha nakambe xikwembu hina swinene hinkwaswo ni"},
    {"ss", "", "kutsi nema kodvwa futsi ngobe bantfu umuntfu uma lapho kakhulu"},
    {"yo", "ẹọṣàáèéìíòóùúńǹ",
     "ni ti ati si fún láti ó àwọn tí àti ní sí wọn pé kan náà bá nínú jẹ́ ṣe fi mo rẹ̀ kò bí awọn "
     "jẹ ko lati ninu ọlọrun rẹ wọ́n a yìí kí gbogbo ń ọ̀rọ̀ yi ki nwọn fun sinu oluwa nitori emi "
     "iwọ ohun"},
    {"ha", "",
     "da a na ta ya ba don wannan kuma cewa yana daga cikin sai shi suka su wani ga ko mutane "
     "kasar wanda aka"},
    {"vi", "ăâđêôơưàảãạáằẳẵặắầẩẫậấèẻẽẹéềểễệếìỉĩịíòỏõọóồổỗộốờởỡợớùủũụúừửữựứỳỷỹỵý",
     "và của là có không được cho trong người với một các để này những đã khi từ đến như vào ra "
     "cũng nhưng phải ở về tại theo sẽ nhiều đó năm anh chỉ nếu tôi cô mà bị lại thì sau còn"},
    // Cyrillic.
    {"ru", "ийщъыьэюяё",
     "и в не на что с по как а то к из у за его от это для о все но они был так же бы мы вы было "
     "только еще ещё или когда ее её до который если уже чтобы он она их при может быть том после "
     "была через под где есть очень того без чем нет были я меня мне со нас надо даже во ему этого "
     "этот эта эти ли себя лишь нашли потом тоже раз можно между кто там тут также другой всё всех "
     "которые которых которая своей своих свой году года лет время человек людей будет нужно более "
     "менее всего наш наши почему сейчас теперь тогда сегодня один одна день дня -ого -его -ых "
     "-ать -ить -ение -ения -ости -ость -ться -тся -ный -ая -ые -ий -ами -ов -ия -ыми -ой -ие -ли "
     "-ет -ую"},
    {"uk", "ґєиіїйщьюя",
     "і в не на що з по як а то до у за його від це для о все але вони був так же би ми ви було "
     "тільки ще або коли її який якщо вже щоб він вона їх при може бути та після була через під де "
     "є дуже того без чим немає були я мене мені зі нас треба навіть йому цього цей ця ці чи себе "
     "лише потім також можна між хто там тут й із про року які інший всіх яких яка своєї своїх "
     "свій році років час людина людей буде потрібно більш усього наш наші чому зараз тепер тоді "
     "сьогодні один одна день дня -ого -их -ати -ити -ення -ості -ість -ться -тися -ний -ами -ів "
     "-ія -ння -ної -ою -ить -ують"},
    {"be", "ёійўыьэюя",
     "і ў у не на што з па як а то да за яго ад гэта для аб усё але яны быў так жа бы мы вы было "
     "толькі яшчэ або калі яе які ўжо каб ён яна іх пры можа быць пасля была праз пад дзе ёсць "
     "вельмі таго без чым няма былі я мяне мне нас трэба нават яму гэтага гэты гэтая ці сябе "
     "таксама можна паміж хто там тут якія беларусі беларускі года ва гэтым -ага -ых -аць -іць "
     "-энне -асці -асць -цца -ны -ая -аў -ія -амі -ння -ай -аецца -ыя -іў"},
    {"bg", "ийщъьюя",
     "и в не на че с по как а то към от за да се е са ще бъде това този тази тези но те беше така "
     "бе ние вие само още или когато който която което които ако вече той тя им при може след през "
     "под където има много без няма бяха аз мен ми със във нас трябва дори му него ли себе си "
     "после също между кой там тук до г един една едно ги го българия защото като бил била било "
     "били година години около според преди повече ѝ й всички всичко друг друга нещо защо дали "
     "нито както -ът -та -ото -ите -ата -ува -не -ния -ият -ието -ията -ските -ване -яване -ция "
     "-ение -ява"},
    {"mk", "ѓѕијљњќџ",
     "и во не на дека со по како а тоа од за да се е ќе биде овој оваа овие но тие беше така ние "
     "вие само уште или кога кој која кое кои ако веќе тој таа им при може преку под каде има "
     "многу без нема беа јас мене ми нас треба дури му него ли себе си потоа исто меѓу таму тука "
     "до еден една едно ги го македонија бидејќи што сите своите ја неа нив неговиот нејзиниот "
     "неговата помеѓу додека најмногу според пред сè време години дел биле била бил имаат "
     "претставува околу повеќе прв првиот своја ѝ -от -та -ото -ите -ата -ува -ње -овите -увала "
     "-ваат -ските -ењето -ја -јата -ција -иот"},
    {"kk", "ийщъыьэюяёәғқңөұүһі",
     "және бұл мен бен да де үшін бір деп осы бар екен туралы қазақстан болды ол оның еді жоқ "
     "болып емес сол ал керек бойынша қазақ кейін барлық"},
    {"ky", "ийщъыьэюяёңөү",
     "жана бул менен үчүн бир деп ушул бар экен тууралуу кыргыз болду ал анын эле жок болуп эмес "
     "ошол керек боюнча кийин бардык кыргызстан"},
    {"mn", "ийщъыьэюяёөү",
     "нь байна юм энэ бол гэж болон тэр байсан гэсэн байгаа ч бас бэ болно улсын монгол хүн үед "
     "дээр өөр олон хийх та би уу үү ба болсон тухай ажил"},
    {"tg", "ийъэюяёғӣқӯҳҷ",
     "ва дар аз ба ки ин бо барои аст буд мекунад онҳо шуд ҳам то худ тоҷикистон ҷумҳурии"},
    // Devanagari.
    {"hi", "",
     "है के में की और का से को हैं कि नहीं पर यह ने भी एक तो था कर हो इस लिए ही जो थे थी गया किया "
     "साथ अपने या वह कहा करने बाद रहे रहा रही वे जा होता होने"},
    {"mr", "",
     "आहे आणि या व मध्ये त्या हे ते नाही की असे तर हा ही होते होता होती केली केले आहेत एक का तो "
     "म्हणून पण मी त्यांनी त्याच्या करून झाली झाले झाला येथे साठी काही मला आपल्या"},
    {"ne", "",
     "छ र मा को का गरेको छन् पनि यो गर्न भएको हो लागि थियो भने त्यो गर्ने हुन् गरी तर नेपाल नै एक "
     "भन्ने हुने बाट"},
});

}  // namespace

std::span<const LanguageWords> other_words() { return kLanguages; }

}  // namespace pith
