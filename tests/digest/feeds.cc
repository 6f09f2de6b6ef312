#include "digest/feeds.h"

#include "digest/items.h"

namespace pith {
namespace {

// Others that a feed may have between.
std::vector<Document> unrelated() {
  return {
      item("Museum buys a lost sketchbook",
           "The city museum has bought a sketchbook of the painter Orla Finch that was thought "
           "lost for "
           "sixty years. It was found in a loft in Wexley, among seed catalogues. The 48 drawings "
           "show "
           "the river before the mills. They will be on show from May."),
      item("Bees return to the motorway",
           "Wild bees have settled along the motorway verge that was sown with clover three "
           "summers ago, "
           "a count by students has found. They saw 31 kinds, five of them rare. The road agency "
           "wants "
           "to mow later in the year from now on."),
      item("Chess: Petrosyan wins on time",
           "Lena Petrosyan won the open tournament in Karsk after her rival overstepped the time "
           "in an "
           "endgame with rook and pawn. She had lost only in the second round. It is the student's "
           "first title among adults."),
      item("Rail ticket prices frozen",
           "Season tickets will cost no more next year than this, the transport minister said. The "
           "operators are to be paid from a fund for electric lines. Unions of passengers welcomed "
           "it "
           "but asked for trains that run on Sundays."),
  };
}

std::vector<Document> with_unrelated(std::vector<Document> items) {
  for (Document& document : unrelated()) items.push_back(std::move(document));
  return items;
}

StoryFeed earthquakes() {
  return {
      "two earthquakes",
      with_unrelated({
          item("Quake kills twelve in Tarim valley",
               "An earthquake of magnitude 6.1 shook the Tarim valley before dawn and killed at "
               "least "
               "twelve people, the governor of Sarkand said. Mud-brick houses fell in Oluk and "
               "Bashir. "
               "Soldiers dug with their hands for a family under the roof of a bakery in Oluk."),
          item(
              "Rescuers reach villages cut off by Sarkand earthquake",
              "Rescuers reached Oluk on foot on Monday, a day after an earthquake buried the road. "
              "They found the bakery flat and pulled two children out alive. The governor of "
              "Sarkand "
              "put the dead of the Tarim valley at nineteen and asked for tents."),
          item("Strong earthquake off Pelau, no tsunami",
               "An earthquake of magnitude 7.0 struck off the island of Pelau on Sunday. People "
               "ran into "
               "the streets of Port Amity, and a hotel lost its windows. The Pacific centre "
               "withdrew "
               "its warning of a tsunami after an hour. Nobody was hurt."),
          item(
              "Port Amity counts broken windows after sea quake",
              "Hotels in Port Amity swept up glass after the earthquake off Pelau, which the "
              "Pacific "
              "centre put at magnitude 7.0. The warning of a tsunami had sent tourists up the hill "
              "behind the harbour, where they spent the night."),
      }),
      {0, 0, 1, 1, 2, 3, 4, 5}};
}

StoryFeed trials() {
  return {
      "two trials",
      with_unrelated({
          item("Banker Voss denies fraud as trial opens",
               "Henrik Voss, once head of the Meridian bank, pleaded not guilty to fraud in the "
               "district "
               "court of Halden on Tuesday. Prosecutors say he hid losses of 400 million from the "
               "auditors. Voss told Judge Amsel that he had trusted his accountants."),
          item("Former mayor on trial over bribes",
               "The trial of Rosa Quint, mayor of Lindow until last year, began on Tuesday in the "
               "district court. Prosecutors accuse her of taking bribes from a builder for the new "
               "stadium. Quint pleaded not guilty; her lawyer called the builder a liar."),
          item("Meridian auditor: Voss signed the false books",
               "An auditor told the court in Halden that Henrik Voss had signed the books that hid "
               "the "
               "losses of the Meridian bank. Judge Amsel asked him twice for the date. Voss shook "
               "his "
               "head. The trial goes on next week."),
          item("Builder says he paid Quint in a car park",
               "The builder of the Lindow stadium told the court that he had handed Rosa Quint an "
               "envelope "
               "in a car park. The former mayor laughed aloud. Her lawyer asked for the date, and "
               "the "
               "builder did not know it."),
      }),
      {0, 1, 0, 1, 2, 3, 4, 5}};
}

StoryFeed wire() {
  const std::string text =
      "Port workers in Marsh Haven walked out on Tuesday after talks over night shifts broke down. "
      "The union "
      "said that nine out of ten members had voted for the strike, the first in eleven years. "
      "Ferries to "
      "the islands will run at the weekend only. The harbour board offered to meet again on "
      "Friday.";
  return {"a wire text, its copy, another report and a follow-up",
          with_unrelated({
              item("Port strike in Marsh Haven", text),
              item("Islands cut off", "By Ada Marsh. " + text + " Editing by Jon Reyes."),
              item("Dockers walk out",
                   "No ship left Marsh Haven this morning: the port workers are on strike over "
                   "night shifts. At "
                   "the pier travellers waited in vain for ferries to the islands. The harbour "
                   "board says the "
                   "union asks for too much."),
              item("Marsh Haven port strike ends",
                   "The port workers of Marsh Haven go back to work on Monday. The union and the "
                   "harbour board "
                   "agreed on shorter night shifts after six hours of talks. Ferries to the "
                   "islands run again "
                   "from Saturday."),
          }),
          {0, 0, 0, 0, 1, 2, 3, 4}};
}

StoryFeed headlines() {
  return {"headlines only",
          {
              item("Henrik Voss denies Meridian bank fraud", ""),
              item("Quake kills twelve in Tarim valley", ""),
              item("Meridian bank: Henrik Voss pleads not guilty", ""),
              item("Season tickets frozen until next year", ""),
              item("Tarim valley quake: twelve dead", ""),
          },
          {0, 1, 0, 2, 1}};
}

StoryFeed other_languages() {
  return {
      "German, French and Chinese",
      {
          item("Fähre vor Möwenholm gesunken",
               "Die Fähre Ada ist in der Nacht zum Dienstag vor Möwenholm gesunken. Alle 34 "
               "Menschen an Bord wurden "
               "gerettet, sagte die Küstenwache in Altsund. Die Ursache ist unklar.",
               "de"),
          item("Un ferry coule au large de Port-Gris",
               "Le ferry Ada a coulé dans la nuit de mardi au large de Port-Gris. Les 34 personnes "
               "à bord ont été "
               "sauvées, a dit la garde côtière.",
               "fr"),
          item("Küstenwache rettet 34 Menschen von der Fähre Ada",
               "34 Menschen verdanken der Küstenwache in Altsund ihr Leben: Die Fähre Ada sank in "
               "der Nacht vor "
               "Möwenholm. Ein Taucher soll nun nach der Ursache suchen.",
               "de"),
          item("Streik der Müllabfuhr",
               "In Lindow bleibt der Müll liegen. Die Gewerkschaft verlangt mehr Lohn und kürzere "
               "Touren, die Stadt "
               "verweist auf leere Kassen.",
               "de"),
          item("渡船在鸥岛附近沉没",
               "周二夜间，渡船阿达号在鸥岛附近沉没，船上三十四人全部获救，海岸警卫队说原因不明。",
               "zh"),
          item("地铁票价明年不变", "市交通局宣布，明年地铁票价不上涨，老人乘车继续免费。", "zh"),
          item("阿达号渡船沉没三十四人获救",
               "海岸警卫队救起渡船阿达号上的三十四人，该船周二夜间在鸥岛附近沉没。", "zh"),
          item("Port-Gris : les 34 rescapés du ferry Ada racontent",
               "Sauvées par la garde côtière, les 34 personnes du ferry Ada, qui a coulé au large "
               "de Port-Gris, "
               "racontent leur nuit de mardi.",
               "fr"),
      },
      {0, 1, 0, 2, 3, 4, 3, 1}};
}

StoryFeed nothing_alike() { return {"nothing alike", unrelated(), {0, 1, 2, 3}}; }

}  // namespace

std::vector<StoryFeed> story_feeds() {
  return {earthquakes(), trials(), wire(), headlines(), other_languages(), nothing_alike()};
}

}  // namespace pith
