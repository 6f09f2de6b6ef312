#include "read/dates/words.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <unordered_map>

namespace pith {
namespace {

// The names of each month, a blank on both sides of each.
constexpr std::array<std::string_view, 12> kMonths = {
    " jan january januar jänner jaenner janv janvier ene enero janeiro gen gennaio januari sty "
    "styczeń stycznia ",
    " feb february februar feber fév fev févr fevr février fevrier febrero fevereiro febbraio "
    "februari lut luty lutego ",
    " mar march mär mrz märz maerz mars marzo março marco mrt maart marzec marca ",
    " apr april avr avril abr abril aprile kwi kwiecień kwietnia ",
    " may mai mayo maio mag maggio mei maj maja ",
    " jun june juni juin junio junho giu giugno cze czerwiec czerwca ",
    " jul july juli juil juillet julio julho lug luglio lip lipiec lipca ",
    " aug august août aout aoû ago agosto augustus sie sierpień sierpnia ",
    " sep sept september septembre septiembre setiembre set setembro settembre wrz wrzesień "
    "września ",
    " oct october okt oktober octobre octubre out outubro ott ottobre paź październik "
    "października ",
    " nov november novembre noviembre novembro lis listopad listopada ",
    " dec december dez dezember déc décembre decembre dic diciembre dezembro dicembre gru grudzień "
    "grudnia ",
};

constexpr std::string_view kDays =
    " sun sunday mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat "
    "saturday so sonntag mo montag di dienstag mi mittwoch do donnerstag fr freitag sa samstag "
    "sonnabend dim dimanche lun lundi mardi mer mercredi jeu jeudi ven vendredi sam samedi dom "
    "domingo lunes martes mié mie miércoles miercoles jue jueves vie viernes sáb sab sábado sabado "
    "seg segunda ter terça terca qua quarta qui quinta sex sexta feira domenica lunedì lunedi "
    "martedì martedi mercoledì mercoledi gio giovedì giovedi venerdì venerdi sabato niedziela "
    "poniedziałek wtorek środa czwartek piątek sobota zo zondag ma "
    "maandag dinsdag wo woensdag donderdag vr vrijdag za zaterdag ";

constexpr std::string_view kFillers =
    " of the on at de del den der am um uhr le à el a las il alle ore em às as h hrs heures horas "
    "op "
    "om uur kl godz published updated posted modified created last veröffentlicht aktualisiert "
    "erstellt stand vom publié mis jour modifié publicado actualizado atualizado pubblicato "
    "aggiornato gepubliceerd bijgewerkt opublikowano aktualizacja ";

constexpr std::string_view kOrdinals = " st nd rd th er e o a ";

// Hours and minutes east of Greenwich, as a number: 530 is 5:30.
struct Zone {
  std::string_view name;
  int offset;
};
constexpr Zone kZones[] = {
    {"z", 0},       {"ut", 0},      {"utc", 0},     {"gmt", 0},     {"wet", 0},     {"west", 100},
    {"bst", 100},   {"wat", 100},   {"cet", 100},   {"mez", 100},   {"met", 100},   {"cest", 200},
    {"mesz", 200},  {"mest", 200},  {"cat", 200},   {"sast", 200},  {"eet", 200},   {"eest", 300},
    {"eat", 300},   {"trt", 300},   {"msk", 300},   {"msd", 400},   {"gst", 400},   {"pkt", 500},
    {"ist", 530},   {"npt", 545},   {"ict", 700},   {"wib", 700},   {"hkt", 800},   {"sgt", 800},
    {"myt", 800},   {"pht", 800},   {"awst", 800},  {"jst", 900},   {"kst", 900},   {"acst", 930},
    {"acdt", 1030}, {"aest", 1000}, {"aedt", 1100}, {"nzst", 1200}, {"nzdt", 1300}, {"nst", -330},
    {"ndt", -230},  {"brt", -300},  {"ast", -400},  {"adt", -300},  {"est", -500},  {"edt", -400},
    {"cot", -500},  {"cst", -600},  {"cdt", -500},  {"mst", -700},  {"mdt", -600},  {"pst", -800},
    {"pdt", -700},  {"akst", -900}, {"akdt", -800}, {"hst", -1000},
};
// American zones whose name leaves open whether it is summer: their standard time.
constexpr Zone kUsZones[] = {{"et", -500}, {"ct", -600}, {"mt", -700}, {"pt", -800}};

// The words of a list, each between blanks.
using Names = std::unordered_map<std::string_view, unsigned>;

void add_names(std::string_view list, unsigned value, Names* names) {
  for (std::size_t at = 1; at < list.size();) {
    const std::size_t end = list.find(' ', at);
    names->emplace(list.substr(at, end - at), value);  // of two months the first
    at = end + 1;
  }
}

Names names_of(std::string_view list) {
  Names names;
  add_names(list, 1, &names);
  return names;
}

template <std::size_t kCount>
const Zone* find_zone(const Zone (&zones)[kCount], std::string_view word) {
  const auto found = std::ranges::find(zones, word, &Zone::name);
  return found == std::end(zones) ? nullptr : found;
}

std::chrono::minutes to_minutes(int offset) {
  return std::chrono::hours(offset / 100) + std::chrono::minutes(offset % 100);
}

// Second Sunday of March to the first of November (Energy Policy Act of 2005).
bool is_us_summer(std::chrono::sys_days day) {
  using namespace std::chrono;
  const year in = year_month_day(day).year();
  return day >= sys_days(in / March / Sunday[2]) && day < sys_days(in / November / Sunday[1]);
}

}  // namespace

unsigned month_named(std::string_view word) {
  static const auto kNames = [] {
    Names names;
    for (unsigned m = 0; m < kMonths.size(); ++m) add_names(kMonths[m], m + 1, &names);
    return names;
  }();
  const auto found = kNames.find(word);
  return found == kNames.end() ? 0 : found->second;
}

bool is_day_name(std::string_view word) {
  static const Names kNames = names_of(kDays);
  if (kNames.contains(word)) return true;
  if (word.size() == std::string_view("日曜日").size()) {
    return word.starts_with("星期") || word.ends_with("曜日") || word.ends_with("요일");
  }
  return word.size() == std::string_view("周日").size() &&
         (word.starts_with("周") || word.starts_with("週"));
}

bool is_date_filler(std::string_view word) {
  static const Names kNames = names_of(kFillers);
  return kNames.contains(word);
}

bool is_ordinal_ending(std::string_view word) {
  static const Names kNames = names_of(kOrdinals);
  return kNames.contains(word);
}

HalfDay half_day(std::string_view word) {
  for (const std::string_view name : {"am", "上午", "午前", "오전"}) {
    if (word == name) return HalfDay::kMorning;
  }
  for (const std::string_view name : {"pm", "下午", "午後", "오후"}) {
    if (word == name) return HalfDay::kAfternoon;
  }
  return HalfDay::kNone;
}

std::optional<std::chrono::minutes> zone_named(std::string_view word, std::chrono::sys_days day) {
  if (const Zone* zone = find_zone(kZones, word)) return to_minutes(zone->offset);
  if (const Zone* zone = find_zone(kUsZones, word)) {
    return to_minutes(zone->offset) + std::chrono::hours(is_us_summer(day) ? 1 : 0);
  }
  return std::nullopt;
}

}  // namespace pith
