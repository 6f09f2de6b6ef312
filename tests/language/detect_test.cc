#include "language/detect.h"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "base/unicode.h"
#include "catch.h"
#include "language/detect_words.h"
#include "random_text.h"

namespace pith {
namespace {

struct Row {
  std::string_view language;
  std::string_view text;
};

std::string repeated(std::string_view text, std::size_t bytes) {
  std::string all;
  while (all.size() < bytes) all.append(text).append(" ");
  return all;
}

// Any code points but surrogates and NUL: controls, unassigned, noncharacters.
std::string random_code_points(std::size_t n, Random* random) {
  std::string text;
  for (std::size_t i = 0; i < n; ++i) {
    const auto c = static_cast<char32_t>(1 + random->below(random->percent(50) ? 0x600 : 0x10FFFF));
    append_code_point(c >= 0xD800 && c < 0xE000 ? U'x' : c, &text);
  }
  return text;
}

}  // namespace

TEST_CASE("a sentence is of the language it is written in") {
  const std::vector<Row> rows = {
      {"en", "The council voted on Tuesday to close the old bridge for repairs."},
      {"de", "Der Stadtrat hat am Dienstag beschlossen, die alte Brücke zu sperren."},
      {"nl", "De gemeenteraad heeft dinsdag besloten om de oude brug te sluiten."},
      {"af", "Die stadsraad het Dinsdag besluit om die ou brug vir herstelwerk te sluit."},
      {"sv", "Kommunen beslutade i tisdags att stänga den gamla bron för reparation."},
      {"da", "Byrådet besluttede tirsdag, at den gamle bro skal lukkes efter sommeren."},
      {"no", "Kommunestyret vedtok tirsdag at den gamle broen skal stenges etter sommeren."},
      {"nn", "Kommunestyret vedtok tysdag at den gamle brua ikkje skal opnast att før hausten."},
      {"is", "Borgarstjórn ákvað á þriðjudag að loka gömlu brúnni vegna viðgerða."},
      {"fr", "Le conseil municipal a décidé mardi de fermer le vieux pont pour travaux."},
      {"es", "El ayuntamiento decidió el martes cerrar el puente viejo por obras."},
      {"pt", "A câmara municipal decidiu na terça-feira fechar a ponte velha para obras."},
      {"gl", "O concello decidiu o martes pechar a ponte vella, pero aínda non hai data."},
      {"ca", "L'ajuntament va decidir dimarts tancar el pont vell perquè cal reparar-lo."},
      {"it", "Il consiglio comunale ha deciso martedì di chiudere il vecchio ponte."},
      {"ro", "Consiliul local a hotărât marți să închidă podul vechi pentru reparații."},
      {"la", "Senatus populusque Romanus pontem veterem propter aquas claudere iussit."},
      {"cs", "Zastupitelstvo v úterý rozhodlo, že starý most bude kvůli opravám uzavřen."},
      {"sk", "Zastupiteľstvo v utorok rozhodlo, že starý most bude pre opravy uzavretý."},
      {"pl", "Rada miasta zdecydowała we wtorek, że stary most zostanie zamknięty."},
      {"sl", "Mestni svet je v torek sklenil, da bo stari most zaradi popravil zaprt."},
      {"hr", "Gradsko vijeće odlučilo je u utorak da će se stari most zatvoriti tijekom ljeta."},
      {"sr", "Градско веће је у уторак одлучило да се стари мост затвори због радова."},
      {"mk", "Градскиот совет во вторникот одлучи дека стариот мост ќе биде затворен."},
      {"bg", "Общинският съвет реши във вторник старият мост да бъде затворен за ремонт."},
      {"ru", "Городской совет решил во вторник закрыть старый мост на ремонт."},
      {"uk", "Міська рада вирішила у вівторок закрити старий міст на ремонт."},
      {"be", "Гарадскі савет вырашыў у аўторак закрыць стары мост на рамонт."},
      {"lt", "Miesto taryba antradienį nusprendė uždaryti senąjį tiltą remontui."},
      {"lv", "Pilsētas dome otrdien nolēma slēgt veco tiltu remontam."},
      {"et", "Linnavolikogu otsustas teisipäeval vana silla remondiks sulgeda."},
      {"fi", "Kaupunginvaltuusto päätti tiistaina sulkea vanhan sillan korjausta varten."},
      {"hu", "A városi tanács kedden úgy döntött, hogy felújítás miatt lezárja a régi hidat."},
      {"tr", "Belediye meclisi salı günü eski köprünün onarım için kapatılmasına karar verdi."},
      {"eu", "Udalak asteartean erabaki zuen zubi zaharra konponketak egiteko ixtea."},
      {"ga", "Shocraigh an chomhairle Dé Máirt go ndúnfar an seandroichead le haghaidh oibre."},
      {"cy", "Penderfynodd y cyngor ddydd Mawrth gau'r hen bont ar gyfer gwaith trwsio."},
      {"id",
       "Dewan kota memutuskan pada hari Selasa untuk menutup jembatan lama karena perbaikan."},
      {"vi", "Hội đồng thành phố hôm thứ Ba đã quyết định đóng cửa cây cầu cũ để sửa chữa."},
      {"el", "Το δημοτικό συμβούλιο αποφάσισε την Τρίτη να κλείσει την παλιά γέφυρα."},
      {"he", "מועצת העיר החליטה ביום שלישי לסגור את הגשר הישן לצורך תיקונים."},
      {"ar", "قرر مجلس المدينة يوم الثلاثاء إغلاق الجسر القديم لإجراء إصلاحات."},
      {"fa",
       "شورای شهر روز سه‌شنبه تصمیم گرفت پل قدیمی را برای "
       "تعمیر "
       "ببندد."},
      {"ur", "سٹی کونسل نے منگل کو پرانے پل کو مرمت کے لیے بند کرنے کا فیصلہ کیا۔"},
      {"hi", "नगर परिषद ने मंगलवार को पुराने पुल को मरम्मत के लिए बंद करने का फैसला किया।"},
      {"mr", "नगर परिषदेने मंगळवारी जुना पूल दुरुस्तीसाठी बंद करण्याचा निर्णय घेतला आहे."},
      {"bn", "নগর পরিষদ মঙ্গলবার পুরনো সেতুটি মেরামতের জন্য বন্ধ করার সিদ্ধান্ত নিয়েছে।"},
      {"ta", "பழைய பாலத்தை மூட நகர சபை செவ்வாய்க்கிழமை முடிவு செய்தது."},
      {"th", "สภาเมืองมีมติเมื่อวันอังคารให้ปิดสะพานเก่าเพื่อซ่อมแซม"},
      {"hy", "Քաղաքային խորհուրդը երեքշաբթի որոշեց փակել հին կամուրջը։"},
      {"ka", "საკრებულომ სამშაბათს გადაწყვიტა ძველი ხიდის დაკეტვა."},
      {"zh", "市议会星期二决定关闭旧桥进行维修。"},
      {"zh", "市議會星期二決定關閉舊橋進行維修。"},
      {"ja", "市議会は火曜日、古い橋を補修のために閉鎖することを決めた。"},
      {"ko", "시의회는 화요일에 낡은 다리를 보수하기 위해 폐쇄하기로 결정했다."},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(detect_language(row.text, "") == row.language);
    CHECK(detect_language(repeated(row.text, 100'000), "") == row.language);
  }
}

TEST_CASE("CLD2 has the large tables") {  // the small ones know no Zulu; see detect.cc
  CHECK(detect_language("Umkhandlu wedolobha unqume ngoLwesibili ukuvala ibhuloho elidala.", "") ==
        "zu");
}

TEST_CASE("of what shows no language none is named, but the stated one is believed") {
  for (const std::string_view text : {"", " ", "\n\n", "2024", "3.14 + 2 = 5.14", "--- *** ---",
                                      "A", "Ab", "東京", "😀 😀 😀", "Oslo", "Kerguelen"}) {
    CAPTURE(text);
    CHECK(detect_language(text, "") == "und");
    CHECK(detect_language(text, "fr-CA") == "fr");
  }
}

TEST_CASE("a hint decides what the text leaves open") {
  struct Case {
    std::string_view text, hint, language;
  };
  const std::vector<Case> cases = {
      // Bokmål and Danish alike.
      {"Hun har en bror og to venner.", "da", "da"},
      {"Hun har en bror og to venner.", "nb-NO", "no"},
      {"Kantonalna vlada usvojila je budžet.", "bs", "bs"},
      {"Kantonalna vlada usvojila je budžet.", "hr", "hr"},
      // What the text says itself is stronger.
      {"The council voted on Tuesday to close the old bridge.", "de", "en"},
      {"Der Stadtrat hat am Dienstag beschlossen, die alte Brücke zu sperren.", "en", "de"},
      {"市議会は火曜日、古い橋を閉鎖することを決めた。", "en", "ja"},
      {"The council voted on Tuesday to close the old bridge.", "ja", "en"},
      // Old names, and what names no language.
      {"Oslo", "iw", "he"},
      {"Oslo", "in_ID", "id"},
      {"Oslo", "x-default", "und"},
      {"Oslo", "c3", "und"},
      {"Oslo", "englisch", "und"},
      {"Oslo", "\xC3\xA9", "und"},
      {"Oslo", "und", "und"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text, row.hint);
    CHECK(detect_language(row.text, row.hint) == row.language);
  }
}

TEST_CASE("case, blanks and decomposed letters do not matter") {
  const std::string_view text = "Der Stadtrat hat beschlossen, die alte Brücke zu sperren.";
  CHECK(detect_language(text, "") == "de");
  CHECK(detect_language("DER STADTRAT HAT BESCHLOSSEN, DIE ALTE BRÜCKE ZU SPERREN.", "") == "de");
  CHECK(detect_language("  Der\tStadtrat\nhat beschlossen, die alte Bru\u0308cke zu sperren.",
                        "") == "de");
}

TEST_CASE("the marks of a language are folded, and each stands there once") {
  for (const auto languages : {western_words(), other_words()}) {
    for (const LanguageWords& language : languages) {
      CAPTURE(language.tag);
      CHECK(fold(language.letters) == language.letters);
      std::set<std::string_view> seen;
      for (std::size_t at = 0; at < language.words.size();) {
        const std::size_t end = std::min(language.words.find(' ', at), language.words.size());
        const std::string_view mark = language.words.substr(at, end - at);
        CAPTURE(mark);
        CHECK(fold(mark) == mark);
        CHECK(seen.insert(mark).second);
        const bool ending = mark.starts_with('-');
        for (std::size_t i = ending ? 1 : 0; i < mark.size();)
          CHECK(is_letter(next_code_point(mark, &i)));
        const std::size_t letters = count_code_points(mark);
        CHECK((ending ? letters >= 3 && letters <= 6 : letters >= 1));
        at = end + 1;
      }
    }
  }
}

TEST_CASE("any text gets a tag, always the same") {
  const std::uint64_t seed = 20'240'611;
  CAPTURE(seed);
  Random random(seed);
  for (int i = 0; i < 200; ++i) {
    std::size_t replaced = 0;
    const std::string text = i % 2 == 0 ? repair_utf8(random_text(5, &random), &replaced)
                                        : random_code_points(random.below(3000), &random);
    const std::string tag = detect_language(text, "");
    CHECK((tag.size() == 2 || tag.size() == 3));
    CHECK(detect_language(text, "") == tag);
  }
}

TEST_CASE("a text longer than what is looked at may be cut inside a letter") {
  for (const std::string_view text : {"и в не на ", "a и в не на ", "汉字文章", "x汉字文章"}) {
    CAPTURE(text);
    CHECK(detect_language(repeated(text, 200'000), "") != "");
  }
  CHECK(detect_language(std::string(5'000'000, 'a'), "") != "");  // one word, without an end
}

TEST_CASE("threads may ask at the same time") {
  std::vector<std::string> answers(8);
  std::vector<std::thread> threads;
  for (std::string& answer : answers) {
    threads.emplace_back([&answer] {
      for (int i = 0; i < 50; ++i) answer = detect_language("Le vieux pont est fermé.", "");
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(answers == std::vector<std::string>(8, "fr"));
}

}  // namespace pith
