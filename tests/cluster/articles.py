"""Made-up articles for tests: varied, about 2 KB each, always the same ones for the same seed."""
import json
import random

PLACES = ("Harrow Quay|Port Lennard|the Aldmoor valley|Saint Brannoc|Upper Teasel|Kirkhaven|Marlow Sound|"
          "the Vesper islands").split("|")
BODIES = ("the harbour board|the county council|the water company|a group of residents|the school trust|"
          "the rail operator|the fishing cooperative|the regional court|the hospital's directors|the university").split("|")
MATTERS = ("the new ferry terminal|a higher water tariff|the closing of two village schools|the flood wall|"
           "night trains to the coast|a quota for herring|the old cinema|the wind farm off the cape|"
           "free bus rides for pupils|the sale of the town forest").split("|")
PEOPLE = ("Ines Calloway|Tomas Reuter|Dr. Adaeze Obi|Mr. Lindqvist|Farah Nouri|Councillor Bexley|Pavel Drahos|"
          "Mrs. Okonkwo-Hale").split("|")
DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|the weekend".split("|")
SENTENCES = [
    "{Body} in {place} decided on {day} to put off {matter} by {n} months.",
    "{person} said that {matter} would cost {n}.{k} million, twice what had been planned.",
    "\u201cNobody asked us about {matter},\u201d {person} told a meeting of {n} people in {place}.",
    "According to a report of {k}{k} pages, {n} per cent of those who live in {place} are against it.",
    "Work is to begin in the spring, if {body} agrees and the money is found.",
    "It rained for most of the afternoon, and the hall was only half full.",
    "{Body} had warned as early as {year} that {matter} could not be paid for out of the reserve.",
    "A second vote follows on {day}; until then {body} may not sign any contract.",
    "{person}, who has worked for {body} since {year}, called the figures \u201ctoo good to be true\u201d.",
    "The price rose from {n} to {m} in two years, more than anywhere else along the coast.",
    "Asked about {matter}, {person} answered: \u201cWe will know more when the engineers have been to {place}.\u201d",
    "In {place} a similar plan failed in {year} after {n} objections.",
    "Most of the {m}00 signatures were collected in front of the bakery in {place}.",
    "{Body} and {body2} have argued about {matter} since {year}.",
]


def sentence(chance):
    body = chance.choice(BODIES)
    return chance.choice(SENTENCES).format(
        place=chance.choice(PLACES), body=body, Body=body[0].upper() + body[1:], body2=chance.choice(BODIES),
        matter=chance.choice(MATTERS), person=chance.choice(PEOPLE), day=chance.choice(DAYS), n=chance.randint(11, 79),
        m=chance.randint(80, 240), k=chance.randint(2, 9), year=chance.randint(1987, 2023))


def articles(count, seed):
    """`count` records, each {"id", "language", "title", "text"}."""
    chance = random.Random(seed)
    for number in range(count):
        paragraphs = [" ".join(sentence(chance) for _ in range(chance.randint(2, 5)))
                      for _ in range(chance.randint(3, 8))]
        title = "%s: the dispute over %s" % (chance.choice(PLACES), chance.choice(MATTERS))
        yield {"id": "made-up-%05d" % number, "language": "en", "title": title, "text": "\n\n".join(paragraphs)}


def write_articles(path, count, seed):
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(json.dumps(article, ensure_ascii=False) + "\n" for article in articles(count, seed))
