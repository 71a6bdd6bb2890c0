# Every string of the interface, in Welsh: a draft that no translator has read yet.
#
# Terms that a translator has to settle have a comment that begins with "Check". The first of them: *llawlyfr* (playbook), *cyfnod*
# (stage), *rownd* (round), *band* and *lefel*, *gwiriad cyflym* (quick check), *golwg tîm* (team view) and *pecyn gweithdy* (workshop pack).
#
# Names and the playbook's own words are put in as they are. So none comes after a word that would change its first letter: it
# begins a sentence, follows a colon, or comes after *eich*, *pob*, *fesul*, *ar gyfer* or *yn ôl*. A noun after a number has a form
# for each kind of number where it changes, or is in the plural after *o*.

## What things are called where the playbook does not say it
# Check
word-playbook = llawlyfr
word-playbooks = llawlyfrau
word-body = cyngor
word-bodies = cynghorau
word-unit = gwasanaeth
word-units = gwasanaethau
word-area = maes
word-areas = meysydd
word-principle = egwyddor
word-principles = egwyddorion
# Check: *cam* is also a step
word-stage = cyfnod
word-stages = cyfnodau
word-story = stori
word-stories = straeon
word-route = llwybr darparu
word-routes = llwybrau darparu

## The frame around a page
skip = Neidio i’r prif gynnwys
nav-main = Prif ddewislen
nav-menu = Dewislen
nav-close = Cau
nav-search = Chwilio
language-name = Cymraeg
languages-label = Ieithoedd
draft-mark = Drafft
translated-draft = Drafft yw’r cyfieithiad hwn. Nid oes cyfieithydd wedi’i wirio.
translated-not = Nid yw’r rhan fwyaf o’r dudalen hon wedi’i chyfieithu eto.
breadcrumb = Rydych chi yma
contents-title = Ar y dudalen hon
contents-top = Yn ôl i’r brig
script-heading-link = Copïo cyfeiriad y rhan hon
script-heading-copied = Wedi’i gopïo
sections-title = Adrannau
footer-pages = Tudalennau
footer-look-up = Cyfeirio
footer-site = Y wefan hon
footer-contact = Cyswllt:
footer-brand = Argraffiad: { $name }.
footer-version = Fersiwn { $name }.
footer-publisher = Cyhoeddwr: { $name }.
footer-licence = Trwydded:
improve-page = Gwella’r dudalen hon
page-corrections = A oes rhywbeth o’i le yma? Anfonwch gywiriad
script-print-page = Argraffu’r dudalen hon
page-changed = Diweddarwyd ddiwethaf:
preview-site = Map bychan: { $areas }
preview-area = Map bychan: { $areas }, gyda rhes { $title } mewn lliw
footnotes = Nodiadau
footnote-back = Yn ôl i’r man lle cyfeirir at nodyn { $n }
next-title = Y camau nesaf
next-previous = Blaenorol:
next-next = Nesaf:
next-map = Mynd i’r map

## What kind of page this is
kind-area = { $Area }
kind-principle = { $Principle }
kind-stage = { $Stage }
kind-story = { $Story }
kind-route = { $Route }
kind-assessment = Hunanasesiad
# Check
kind-workshop = Pecyn gweithdy
kind-page = Tudalen

## Home
place-label = Stryd mewn tref: pobl yn cyfarfod, blwch pleidleisio, cownter gwasanaeth, neuadd ddinesig, desg wrth ffenestr, swyddfa â lle i’w osod, mast, a pharc â choed a chartrefi.
home-assess = Dechrau’r hunanasesiad
home-stories = { $n ->
    [one] Darllen { $story }
   *[other] Darllen pob { $story } ({ $n })
  }
home-start = Ble i ddechrau
home-map = Y map
home-map-text = Y cyfan mewn tabl: { $areas }, fesul { $principle }. Dechreuwch yn unrhyw le.
home-stages = { $Stages }
home-where = Pa mor bell y mae eich { $body } wedi dod?
home-where-text = Atebwch fel tîm, mewn cyfarfod neu ar bapur. Byddwch yn gweld cyfanswm eich atebion a’r hyn sy’n dod nesaf. Mae eich atebion yn aros yn eich porwr: nid oes dim yn cael ei anfon i unman.
home-stories-title = Yr hyn a ddysgwyd gan eraill
home-stories-mixed = Gweithiodd rhai pethau, ni weithiodd eraill, ac mae dadlau o hyd am rai.
home-stories-text = Mae pob { $story } yn enwi ei ffynonellau.
home-routes = { $Routes }
home-pages = Sut i ddefnyddio hyn
home-all-pages = Tudalennau
matrix-caption = Y map: pob { $area } fesul { $principle }
matrix-none = Dim yma eto
matrix-questions = { $n ->
    [zero] Dim cwestiynau
    [one] Un cwestiwn
    [two] { $n } gwestiwn
    [few] { $n } chwestiwn
    [many] { $n } chwestiwn
   *[other] { $n } cwestiwn
  }

## Areas, principles and stages
area-monday = { $n ->
    [zero] Dim cwestiynau
    [one] Un cwestiwn
    [two] Dau gwestiwn
    [few] Tri chwestiwn
    [many] Chwe chwestiwn
   *[other] { $n } o gwestiynau
  } ar gyfer dydd Llun, un ffigur, un { $story }
area-monday-figure = Y ffigur
area-monday-story = { $Story }
area-why = Pam mae hyn yn bwysig
area-scope = Beth sy’n rhan o hyn
area-first-steps = Camau cyntaf
area-practices = { $n ->
    [one] Ffordd o’i wneud yn well
   *[other] Ffyrdd o’i wneud yn well
  }
area-outcomes = Beth ddylai newid
area-pitfalls = Beth sy’n mynd o’i le
area-audiences = Beth i’w ddweud, ac wrth bwy
area-assessment = Hunanasesiad
area-score = { $n ->
    [one] Ateb un cwestiwn ar hyn
    [two] Ateb { $n } gwestiwn ar hyn
    [few] Ateb { $n } chwestiwn ar hyn
    [many] Ateb { $n } chwestiwn ar hyn
   *[other] Ateb { $n } o gwestiynau ar hyn
  }
practice-stories-success = Pwy sydd wedi’i wneud
practice-stories-mixed = Beth ddigwyddodd pan roddwyd cynnig arno
practice-stories-failing = Methiannau gwerth darllen amdanynt
practice-questions = { $n ->
    [one] Y cwestiwn sy’n ei brofi
   *[other] Y cwestiynau sy’n ei brofi
  }
area-workshop = Cynnal gweithdy ar hyn
# Check: *canlyniadau* are also the results
outcome-what = Canlyniad i bobl
outcome-measure = Sut i’w fesur
outcome-cost = Beth sydd ei angen
outcome-source = Ffynhonnell: { $name }
outcome-up = Dylai godi
outcome-down = Dylai ostwng
local-in = Yn lleol: { $council }
local-questions = Ein cwestiynau ein hunain: { $council }
local-questions-text = Mae { $council } yn gofyn y rhain hefyd. Mae ganddynt eu sgôr eu hunain, ac nid ydynt yn newid unrhyw sgôr arall.
local-adopted = Rydym yn gwneud hyn.
local-in-part = Rydym yn gwneud rhan o hyn.
local-planned = Byddwn yn gwneud hyn.
local-not = Rydym wedi penderfynu peidio â gwneud hyn.
review-owner = Perchennog
review-checked = Gwiriwyd ddiwethaf
review-due = Adolygiad nesaf
principle-test = Y cwestiwn i’w ofyn
principle-failure = Sut mae’n methu
principle-practices = { $name }: pob { $area }
stage-signs = Arwyddion eich bod wedi gorffen
stage-areas = Camau cyntaf: pob { $area }
audience-staff = Staff
audience-members = Aelodau etholedig
audience-public = Y cyhoedd
audience-partners = Partneriaid
question-count = { $n ->
    [zero] Dim cwestiynau
    [one] Un cwestiwn
    [two] { $n } gwestiwn
    [few] { $n } chwestiwn
    [many] { $n } chwestiwn
   *[other] { $n } cwestiwn
  }
# { $figure } is { $n } in large type.
question-figure = { $n ->
    [zero] { $figure } cwestiwn
    [one] { $figure } cwestiwn
    [two] { $figure } gwestiwn
    [few] { $figure } chwestiwn
    [many] { $figure } chwestiwn
   *[other] { $figure } cwestiwn
  }

## Stories
stories-title = { $Stories }
stories-list = Pob { $story }
story-count = { $Stories }: { $n }
# Check
story-success = Llwyddiant
story-failing = Ni weithiodd
story-mixed = Cymysg
story-where = Ble
story-when = Pryd
story-areas = { $n ->
    [one] { $Area }
   *[other] { $Areas }
  }
story-principles = { $n ->
    [one] { $Principle }
   *[other] { $Principles }
  }
story-stage = { $Stage }
story-routes = { $n ->
    [one] { $Route }
   *[other] { $Routes }
  }
story-checked = Gwiriad
story-checked-original = Wedi’i gwirio yn erbyn ei ffynonellau, { $date }
story-checked-extract = Wedi’i gwirio yn erbyn detholiad o’i ffynonellau, { $date }
story-unverified = Heb ei gwirio yn erbyn ei ffynonellau eto
story-measure = Canlyniad
story-claim = Yn ôl y ffynhonnell: { $name }.
story-lesson = Y wers
story-sources = Ffynonellau
story-related = { $Stories } tebyg
story-next-area = Y dudalen nesaf: { $title }
filter-title = Hidlo: { $stories }
filter-any = Unrhyw un
filter-and = a
filter-more = Dangos rhagor
filter-clear = Clirio’r hidlwyr
filter-words = Geiriau
filter-fold = Hidlo
evidence-title = Sut y daeth i ben, fesul { $area }
evidence-text = Un { $story } yw pob sgwâr.
filter-area = { $Area }
filter-principle = { $Principle }
filter-stage = { $Stage }
filter-outcome = Sut y daeth i ben
filter-country = Gwlad
filter-route = { $Route }
script-filter-found = { $Stories }: { $n } o { $total }
script-filter-all = { $Stories }: { $n }
script-filter-first = { $Stories }: { $n } o { $total }. Dangosir y { $shown } cyntaf.
script-filter-none = Nid oes dim yn cyfateb. Tynnwch hidlydd i weld rhagor.

## Delivery routes
route-fits = Pryd mae’n addas
route-does-not-fit = Pryd nad yw’n addas
route-checklist = Cyn i chi benderfynu
route-ticks = Nid yw’r ticiau’n cael eu cadw: argraffwch y dudalen i’w cadw.
routes-pages = Dewis rhyngddynt

## Self-assessment
assessment-how = Sut mae’n gweithio
assessment-how-text = Mae gan bob { $area } ei dudalen ei hun o gwestiynau. Ar gyfer pob cwestiwn, dewiswch y lefel uchaf lle mae pob llinell yn wir, heb fod dim ar goll oddi tani. Byddwch yn gweld eich sgôr wrth fynd ymlaen.
assessment-zero = Mae cwestiwn heb ateb yn cyfrif fel 0 pwynt, hefyd lle nad ydych yn gwybod.
# Check
assessment-quick = Gwiriad cyflym
assessment-full = Asesiad llawn
assessment-only = Asesiad
assessment-quick-text = { $n ->
    [zero] Dim cwestiynau
    [one] Un cwestiwn
    [two] { $n } gwestiwn
    [few] { $n } chwestiwn
    [many] { $n } chwestiwn
   *[other] { $n } cwestiwn
  }, { $minutes ->
    [60] tuag awr
   *[other] tua { $minutes } o funudau
  } mewn grŵp. Atebwch dim ond y cwestiynau sydd wedi’u nodi fel rhan o’r gwiriad cyflym.
assessment-full-text = { $n ->
    [one] Un cwestiwn.
   *[other] Pob un o’r { $n } o gwestiynau. Caniatewch { $low } i { $high } o funudau ar gyfer pob { $area }, fel tîm.
  }
form-questions = Cwestiynau
assessment-each = { $n ->
    [one] Mae hynny’n un ar gyfer pob { $area }.
   *[other] Mae hynny’n { $n } ar gyfer pob { $area }.
  }
assessment-private = Mae eich atebion yn breifat
assessment-private-text = Nid oes dim o’r hyn a ddewiswch yn gadael eich porwr. Nid oes cyfrif, na gweinydd sy’n derbyn atebion.
assessment-tools = Tudalennau eraill
assessment-results = Canlyniadau
# Check
assessment-team = Golwg tîm
assessment-evidence = Cofrestr tystiolaeth
assessment-print = Holiadur i’w argraffu
# Check
assessment-workbook = Llyfr gwaith ar gyfer rhaglen daenlen (XLSX)
assessment-areas = Dewiswch un: { $areas }
assessment-count = { $n ->
    [0] Dim cwestiynau eto
    [one] Un cwestiwn
    [two] { $n } gwestiwn
    [few] { $n } chwestiwn
    [many] { $n } chwestiwn
   *[other] { $n } cwestiwn
  }
assessment-quick-count = { $n ->
    [0] dim un yn y gwiriad cyflym
    [one] un yn y gwiriad cyflym
   *[other] { $n } yn y gwiriad cyflym
  }
assessment-scale = { $n ->
    [one] Y lefel
    [two] Y ddwy lefel
    [few] Y tair lefel
    [4] Y pedair lefel
    [5] Y pum lefel
    [many] Y chwe lefel
   *[other] Y { $n } lefel
  }
# Check
assessment-bands = Bandiau’r sgôr
assessment-from = O
assessment-pages = Rhagor am y dull
assessment-area-text = { $n ->
    [0] Nid oes cwestiynau ar hyn eto.
   *[other] Dewiswch y lefel uchaf lle mae pob llinell yn wir, heb fod dim ar goll oddi tani.
  }
assessment-back = Pob { $area }
assessment-next-area = Y nesaf: { $title }
assessment-read = Darllen rhagor: { $title }
assessment-start = Mynd i’r cwestiynau
start-mode = Gwiriad cyflym neu asesiad llawn?
start-quick-text = { $n ->
    [zero] Dim cwestiynau
    [one] Un cwestiwn
    [two] { $n } gwestiwn
    [few] { $n } chwestiwn
    [many] { $n } chwestiwn
   *[other] { $n } cwestiwn
  }, { $minutes ->
    [60] tuag awr
   *[other] tua { $minutes } o funudau
  } mewn grŵp. Digon i weld ble i edrych.
start-profile = Pa lefelau yr hoffech eu cyrraedd?
start-profile-text = Mae proffil yn gosod targed ar gyfer llawer o gwestiynau ar unwaith. Gallwch newid pob targed wedyn, wrth ei gwestiwn.
start-profile-none = Dim proffil
start-profile-none-text = Dim ond y targedau a osodwch chi.
start-profile-named = Proffil: { $title }
start-body = Eich { $body } (dewisol)
start-body-some = Nid yw rhai cwestiynau ond ar gyfer rhai: { $bodies }. Fe’u hepgorir i’r lleill.
start-body-text = Mae enw eich { $body } i’w weld ar eich canlyniadau. Fe’i cedwir gyda’ch atebion.
start-body-name = Enw
start-body-unit = { $Unit } (dewisol)
start-body-unit-hint = Lle mae sawl un yn ateb ar wahân: { $units }. Mae’r olwg tîm yn eu gosod ochr yn ochr.
start-body-type = Math
start-body-nation = Cenedl
start-body-unsaid = Dewiswch un (dewisol)
start-sharing = Rhannu’r gwaith ymysg cydweithwyr
start-incoming = Cymryd ffeil a anfonwyd atoch
start-role = Eich rôl neu’ch llythrennau cyntaf (dewisol)
start-role-hint = Fel y gellir gwahaniaethu rhwng ffeiliau cydweithwyr. Mae’n mynd i’ch ffeiliau a’u henwau.

question-quick = Gwiriad cyflym
question-weight = { $n ->
    [2] Yn cyfrif ddwywaith
    [3] Yn cyfrif dair gwaith
   *[other] Yn cyfrif { $n } gwaith
  }
question-must-have = Y lefel isaf a ganiateir: { $name }
question-must-have-ours = ein hisafswm ni
question-applies-to = Ar gyfer y rhain yn unig: { $name }
question-unknown = Nid ydym yn gwybod
question-na = Nid yw’n berthnasol i ni
question-reason = Pam nad yw hyn yn berthnasol?
question-reason-none = Dewiswch reswm (dewisol)
question-evidence = Beth i edrych arno cyn ateb
question-references = { $n ->
    [one] Cyfeiriad
   *[other] Cyfeiriadau
  }
question-actions = Beth i’w wneud nesaf, fesul lefel
question-steps = Beth i’w wneud nesaf: cwestiwn { $n }
question-level-more = Rhagor am: { $name }
question-from = Eich lefel: { $name }
level-number = Ateb { $n } o { $m }
question-stories = { $Stories } cysylltiedig
# Check
action-effort-1 = Ymdrech fach
action-effort-2 = Ymdrech ganolig
action-effort-3 = Ymdrech fawr
action-story = Gweler:
steps-answer = Ateb cwestiwn { $n }
steps-form = Ateb y cwestiynau hyn
points-title = Eich sgôr ar y dudalen hon
# { $sum } is the sum, which a browser adds up without scripts.
points-sum = { $sum } allan o { $n } o bwyntiau
points-answered = { $n ->
    [one] Cwestiynau a atebwyd: { $sum } o 1
   *[other] Cwestiynau a atebwyd: { $sum } o { $n }
  }
points-note = Nes i chi ateb pob cwestiwn, dyma’r sgôr isaf a allai fod gennych. Os nad yw cwestiwn yn berthnasol, nid yw’r bandiau ond yn ganllaw.
points-caption = Ystyr y pwyntiau
points-points = Pwyntiau
points-band = Band
points-range = { $from } i { $to }
results-next = Ymlaen
results-not-asked = Nid yw’r rhain yn cael eu gofyn yma, ac nid ydynt yn y sgorau na’r cyfraniadau:
results-empty = Nid oes atebion wedi’u rhoi yn y porwr hwn eto. Ar ôl i chi ateb rhai cwestiynau, mae’r dudalen hon yn dangos ble rydych chi a beth sy’n dod nesaf.
results-noscript = Mae angen sgriptiau ar y dudalen hon. Hebddynt, mae tudalen pob { $area } yn dal i adio’r pwyntiau o dan ei chwestiynau ac yn dangos y band perthnasol.
team-empty = Cymharwch atebion sawl person yma, i weld ble maent yn cytuno a ble mae angen siarad. Nid oes atebion i’w cymharu eto.
evidence-empty = Mae tystiolaeth a enwch wrth ateb yn cael ei rhestru yma, gyda’i hoedran. Nid oes dim eto: agorwch “Targed, sicrwydd, nodyn a thystiolaeth” cwestiwn, ac ychwanegwch deitl, cyfeiriad neu ddyddiad.
evidence-noscript = Mae angen sgriptiau ar y dudalen hon, gan fod eich atebion yn cael eu cadw yn eich porwr.
team-noscript = Mae angen sgriptiau ar y dudalen hon. Hebddynt, argraffwch yr holiadur, gadewch i bob person ei lenwi, a chymharwch y dalennau mewn cyfarfod.
paper-text = Ticiwch un blwch ar gyfer pob cwestiwn: y lefel uchaf lle mae pob llinell yn wir, heb fod dim ar goll oddi tani. Y rhif wrth flwch yw ei bwyntiau. Ysgrifennwch y pwyntiau yn y tabl ar ddiwedd pob { $area } a’u hadio.
paper-body = { $Body }
paper-people = Pwy gymerodd ran
paper-date = Dyddiad
paper-score = Cyfanswm: { $title }
paper-question = Cwestiwn
paper-total = Cyfanswm
paper-most = allan o { $n } o bwyntiau

## The self-assessment: keeping answers
script-saving-unset = Heb ei gadw eto. Pam?
script-saving-unset-text = Nid oes dim yn cael ei storio nes i chi ddewis. Y naill ffordd neu’r llall, nid yw eich atebion byth yn gadael y cyfrifiadur hwn oni bai eich bod yn eu lawrlwytho neu’n eu rhannu eich hun.
script-saving-on = Wedi’i gadw ar y cyfrifiadur hwn
script-saving-on-text = Mae pob newid yn cael ei gadw yn storfa’r porwr hwn, ar gyfer y wefan hon yn unig. Ni all neb arall ar y we ei ddarllen. Gall unrhyw un sy’n defnyddio’r porwr hwn ar y cyfrifiadur hwn wneud hynny.
script-saving-off = Heb ei gadw: yn y tab hwn yn unig
script-saving-off-text = Mae eich atebion yn mynd gyda chi o dudalen i dudalen ar y wefan hon, yn y tab hwn. Byddant yn diflannu pan gaewch y tab. Ni all unrhyw wefan arall eu darllen. Lawrlwythwch gopi os hoffech ddod yn ôl atynt.
script-saving-blocked = Nid yw’r porwr hwn yn gadael i’r dudalen gadw
script-saving-blocked-text = Mae ei storfa wedi’i diffodd neu ei rhwystro. Mae eich atebion yma o hyd, yn y tab hwn yn unig, a byddant yn diflannu pan gaewch y tab. Lawrlwythwch gopi rhag colli dim.
script-saving-full = Mae storfa’r porwr hwn yn llawn
script-saving-full-text = Nid oedd modd cadw eich newidiadau diweddaraf ar y cyfrifiadur hwn. Maent yma o hyd, yn y tab hwn yn unig. Lawrlwythwch gopi rhag colli dim.
script-saving-page = Heb ei gadw: ar y dudalen hon yn unig
script-saving-page-text = Ni all y porwr hwn gadw dim, hyd yn oed ar gyfer y tab hwn. Byddwch yn colli eich atebion pan adewch y dudalen hon. Lawrlwythwch gopi cyn gwneud hynny.
script-saving-undecided = Heb ei gadw nes i chi benderfynu pa atebion i’w cadw
script-saving-more = Dim ond eich atebion, eich nodiadau, yr hyn a ddywedoch am eich { $body }, a rowndiau cynharach sy’n cael eu cadw, dim sy’n eich dilyn. Peidiwch ag ysgrifennu enwau pobl mewn nodiadau, yn enwedig ar gyfrifiadur a rennir.
script-saving-choose-on = Cadw ar y cyfrifiadur hwn
script-saving-choose-off = Peidio â chadw
script-saving-choose-first = Dewiswch yn gyntaf a ydych am gadw eich atebion: heb ddewis, byddent yn cael eu colli ar y dudalen nesaf. Mae’n agor ar ôl i chi ddewis.
script-saving-download = Lawrlwytho copi wrth gefn
script-saving-stop = Rhoi’r gorau i gadw: yn y tab hwn yn unig
script-saving-erase = Dileu o’r cyfrifiadur hwn
script-saving-erase-sure = Mae hyn yn dileu pob ateb, nodyn a rownd gynharach o’r asesiad hwn o’r porwr hwn. Ni ellir ei ddadwneud.
script-saving-erase-yes = Dileu popeth
script-saving-erase-no = Ei gadw
script-saving-erased = Mae popeth wedi’i ddileu. Nid oes dim o’r asesiad hwn ar ôl yn y porwr hwn.
script-saving-again = Ceisio eto
script-backup-due = { $n ->
    [one] Mae un ateb newydd neu wedi’i newid heb gopi wrth gefn eto
   *[other] Mae { $n } o atebion newydd neu wedi’u newid heb gopi wrth gefn eto
  }
script-backup-text = Gall porwyr golli’r hyn y maent yn ei storio, er enghraifft pan fydd rhywun yn clirio’r hanes. Chi sydd biau ffeil wrth gefn.
script-backup-later = Wedyn
script-broken-title = Ni ellir darllen yr atebion a storiwyd
script-broken-text = Mae gan y porwr hwn atebion i’r asesiad hwn sydd wedi’u difrodi, neu a gadwyd gan argraffiad mwy newydd. Nid ydynt yn cael eu defnyddio, ac nid oes dim yn cael ei ysgrifennu drostynt. Lawrlwythwch yr hyn sydd yno os hoffech ei gadw.
script-broken-download = Lawrlwytho’r hyn sydd yno
script-broken-go-on = Ei roi o’r neilltu a pharhau
script-broken-aside = Fe’i rhowyd o’r neilltu. Mae i’w weld lle mae’r dudalen hon yn dweud sut mae eich atebion yn cael eu cadw.
script-broken-erase = Ei ddileu
script-broken-erase-sure = Ei ddileu am byth
script-broken-erased = Mae’r hyn na ellid ei ddarllen wedi’i ddileu.
script-broken-kept = Rhoddwyd atebion na ellid eu darllen o’r neilltu yn y porwr hwn.
script-elsewhere-changed = Newidiwyd eich atebion mewn tab arall. Mae’r dudalen hon bellach yn eu dangos fel y maent yno.
script-elsewhere-erased = Dilëwyd eich atebion mewn tab arall.
script-conflict-title = Mae atebion gwahanol mewn dau dab
script-conflict-text = Mae tab neu ffenestr arall wedi cadw newidiadau nad oedd yr un hon yn gwybod amdanynt. Nid oes dim wedi’i drosysgrifo. Pa atebion y dylid eu cadw?
script-conflict-differ = { $n ->
    [one] Mae un ateb yn wahanol
   *[other] Mae { $n } o atebion yn wahanol
  }
script-conflict-more = { $n ->
    [one] ac un arall
   *[other] a { $n } arall
  }
script-conflict-elsewhere = Mae’r atebion yr un fath. Mae un o’r rhain yn wahanol: eich { $body }, y rownd neu’r dewis o gwestiynau.
script-conflict-question = Cwestiwn
script-conflict-mine = Yn y tab hwn
script-conflict-other = Yn y tab arall
script-conflict-keep-mine = Cadw’r atebion yn y tab hwn
script-conflict-take-other = Cymryd yr atebion yn y tab arall
script-conflict-download = Lawrlwytho’r atebion yn y tab hwn
script-conflict-took-mine = Mae atebion y tab hwn wedi’u cadw.
script-conflict-took-other = Mae’r dudalen hon bellach yn dangos atebion y tab arall.
script-changes-title = Beth newidiodd i chi
script-changes-text = Atebasoch fersiwn { $from } o’r asesiad hwn. Dyma fersiwn { $to }.
script-changes-kept = { $n ->
    [one] Cadwyd un ateb
   *[other] Cadwyd { $n } o atebion
  }
script-changes-check = { $n ->
    [one] Un ateb i’w wirio
   *[other] { $n } o atebion i’w gwirio
  }
script-changes-moved = Mae bellach ar “{ $to }”.
script-changes-target = Mae ei darged wedi mynd: dewiswch un eto.
script-changes-aside = { $n ->
    [one] Un ateb wedi’i roi o’r neilltu
   *[other] { $n } o atebion wedi’u rhoi o’r neilltu
  }
script-changes-reason-retired = Ni ofynnir y cwestiwn hwn mwyach.
script-changes-reason-unknown-question = Nid oes cwestiwn o’r fath yn yr asesiad hwn.
script-changes-reason-changed = Mae’r cwestiwn bellach yn gofyn am rywbeth arall: atebwch ef eto.
script-changes-reason-dropped = Mae’r lefel a ddewisoch wedi mynd: atebwch y cwestiwn eto.
script-changes-reason-newer = Mae’r ateb i fersiwn mwy newydd o’r cwestiwn.
script-changes-reason-no-such-level = Nid yw’r lefel a ddewisoch ar y rhestr: atebwch y cwestiwn eto.
script-changes-reason-other-revision = Mae’r ateb i fersiwn arall o’r cwestiwn.
script-changes-reason-unknown-level = Nid yw’r lefel a ddewisoch ar y rhestr: atebwch y cwestiwn eto.
script-changes-reason-unknown-state = Ni ellid darllen yr ateb.
script-changes-reason-na-not-allowed = Nid yw’r cwestiwn hwn bellach yn derbyn “Nid yw’n berthnasol”.
script-changes-replaced = Yn ei le:
script-changes-nothing-lost = Nid yw’r hyn a roddwyd o’r neilltu wedi’i ddileu: mae’n aros yn eich ffeil ac ym mhob copi wrth gefn.
script-changes-dismiss = Rwyf wedi darllen hyn
script-changes-dismissed = Wedi’i wneud. Mae atebion i’w gwirio yn dal wedi’u nodi wrth eu cwestiynau.

## The self-assessment: its first page and its forms
script-profile-set = { $n ->
    [one] Mae’n gosod targed ar gyfer un cwestiwn.
    [two] Mae’n gosod targed ar gyfer { $n } gwestiwn.
    [few] Mae’n gosod targed ar gyfer { $n } chwestiwn.
    [many] Mae’n gosod targed ar gyfer { $n } chwestiwn.
   *[other] Mae’n gosod targed ar gyfer { $n } o gwestiynau.
  }
script-profile-own = { $n ->
    [one] Mae’r targed a osodoch eich hun yn aros fel y mae.
   *[other] Mae’r { $n } o dargedau a osodoch eich hun yn aros fel y maent.
  }
script-profile-unknown = Mae eich ffeil yn enwi’r proffil “{ $id }”, nad yw ar y rhestr hon. Nid yw’n gosod targedau yma.
script-start-progress = Cwestiynau a atebwyd: { $answered } o { $total }{ $unknown ->
    [0] {""}
   *[other] , i’w canfod: { $unknown }
  }
script-start-begin = Dechrau: { $title }
script-start-go-on = Parhau: { $title }, cwestiwn { $n }
script-start-results = Gweld y canlyniadau
script-task-empty = Dim cwestiynau eto
script-task-none = Ni ofynnir hyn i’ch { $body }
script-task-not-quick = Ddim yn rhan o’r gwiriad cyflym
script-task-todo = Heb ddechrau
script-task-some = Atebwyd { $n } o { $total }
script-task-done = Wedi’i gwblhau
script-task-na = Nid yw’n berthnasol
script-task-to = Yn ateb: { $name }
script-task-unknown = { $n ->
    [one] un i’w ganfod
   *[other] { $n } i’w canfod
  }
script-asked-quick = Gwiriad cyflym: { $n } o’r { $total } o gwestiynau
script-asked-not-quick = Nid yw’r gwiriad cyflym yn gofyn dim am hyn.
script-asked-show-all = { $n ->
    [one] Ei ofyn
   *[other] Gofyn pob un o’r { $n }
  }
script-asked-full = { $n ->
    [one] Asesiad llawn: un cwestiwn
   *[other] Asesiad llawn: pob un o’r { $n } o gwestiynau
  }
script-asked-show-quick = Y gwiriad cyflym yn unig: { $n }
script-asked-show-not-quick = Y gwiriad cyflym yn unig: dim yma
script-asked-excluded = { $n ->
    [one] Un cwestiwn na ofynnir i’ch { $body }
   *[other] { $n } o gwestiynau na ofynnir i’ch { $body }
  }
script-asked-only = (ar gyfer y rhain yn unig: { $name })
script-asked-body = Newid yr hyn a ddywedoch am eich { $body }
script-asked-none = Nid oes cwestiynau yma ar gyfer eich { $body }.
script-form-clear = Clirio’r ateb
# Check: not *adfer*, which is a stage
script-form-restore = Dod â’r ateb yn ôl
script-form-for = i gwestiwn { $n }
script-form-cleared = Cliriwyd yr ateb.
script-form-cleared-rest = Cliriwyd yr ateb. Mae ei nodyn, ei dystiolaeth, ei darged a’i sicrwydd yn aros.
script-form-restored = Daethpwyd â’r ateb yn ôl.
script-form-check = Mae’r cwestiwn hwn wedi newid ers i chi ei ateb. Gwiriwch eich ateb.
script-form-holds = Cadw fy ateb
script-more = Targed, sicrwydd, nodyn a thystiolaeth
script-more-filled = Targed, sicrwydd, nodyn a thystiolaeth (wedi’u llenwi: { $n })
script-more-none = Dewiswch un (dewisol)
script-more-target = Y lefel yr hoffech ei chyrraedd
script-aim = I’w chyrraedd
script-criteria-suggest = Mae’r llinellau a diciwyd gennych yn awgrymu “{ $level }”.
script-criteria-take = Ei dewis
script-more-target-profile = { $level }, fel yn “{ $title }”
script-more-target-hint = Yna mae’r cynllun yn cyfrif pa mor bell sydd gennych i fynd.
script-more-target-only = Yna mae’r canlyniadau’n cyfrif pa mor bell sydd gennych i fynd.
script-more-confidence = Pa mor siŵr ydych chi?
script-confidence-low = Ddim yn siŵr iawn
script-confidence-medium = Eithaf siŵr
script-confidence-high = Siŵr
script-more-note = Nodyn
script-more-note-hint = Peidiwch ag enwi pobl.
script-more-visibility = Pwy gaiff weld y nodyn
script-note-internal = Mewnol: byth yn cael ei rannu
script-note-publishable = I’w gyhoeddi: gellir ei rannu
script-evidence = Tystiolaeth
script-evidence-add = Ychwanegu tystiolaeth
script-evidence-item = Tystiolaeth { $n }
script-evidence-title = Beth ydyw
script-evidence-url = Cyfeiriad gwe
script-evidence-url-error = Nid cyfeiriad gwe yw hwn. Rhowch un sy’n dechrau â https:// neu http://.
script-evidence-date = Dyddiad
script-evidence-remove = Tynnu
script-evidence-untitled = Dim teitl
script-part-failed = Ni ellid llwytho rhan o’r dudalen hon. Gwiriwch y cysylltiad, yna ceisiwch eto.
script-running-title = Sgôr hyd yma
script-running-range = { $low }–{ $high }
script-running-from-to = rhwng { $low } a { $high }
script-running-partial = Rhy ychydig o atebion i roi sgôr
script-running-mostly_na = Nid yw’n berthnasol gan mwyaf
script-running-na = Nid yw’n berthnasol
script-running-excluded = Ni ofynnwyd
script-running-capped = { $n ->
    [one] Mae un ateb o dan ei lefel isaf, felly mae’r band wedi’i gyfyngu.
   *[other] Mae { $n } o atebion o dan eu lefelau isaf, felly mae’r band wedi’i gyfyngu.
  }
script-running-caption = Sgoriau fesul { $principle }, yma ac ar gyfer pob { $area }
script-running-principle = { $Principle }
script-running-here = Yma
script-running-everywhere = Pob { $area }
script-running-said = { $score }, { $words }. { $progress }.
script-running-nav = Cwestiynau’r dudalen hon
script-running-bar = Atebwyd { $n } o { $total }
script-running-next = Y cwestiwn agored nesaf
script-running-done = Y camau nesaf
script-running-is-level = wedi’i ateb
script-running-is-unknown = i’w ganfod
script-running-is-na = nid yw’n berthnasol
script-running-is-open = agored

## Workshop packs
workshop-text = { $m ->
    [one] Mae gan y pecyn hwn bopeth ar gyfer cyfarfod o { $n } o funudau: agenda, cwestiwn i’w sgorio, a dalen ar gyfer yr hyn a benderfynwch.
   *[other] Mae gan y pecyn hwn bopeth ar gyfer cyfarfod o { $n } o funudau: agenda, { $m } o gwestiynau i’w sgorio, a dalen ar gyfer yr hyn a benderfynwch.
  } Mae chwech i ddeuddeg o bobl yn nifer da. Argraffwch gopi ar gyfer pob un ohonynt, ar bapur maint A4.
workshop-agenda = Agenda
workshop-minute = Munudau
workshop-part = Yr hyn a wnewch
workshop-total = cyfanswm y munudau
workshop-open = Agor
workshop-open-text = Dywedwch pam rydych chi yma a beth fydd yn digwydd gyda’r canlyniad. Cytunwch y caiff pobl anghytuno, ac nad yw unrhyw sgôr yn farc ar berson.
workshop-story = Darllen un { $story }
workshop-story-text = Darllenwch yr hyn sydd yn y pecyn hwn, neu’r cyfan ar y wefan hon. Mewn parau: a allai ddigwydd yma, a sut byddem yn gwybod?
workshop-alone = Sgorio’n unigol
workshop-alone-text = Mae pob person yn ticio lefel ar gyfer pob cwestiwn, yn dawel: yr uchaf lle mae pob llinell yn wir, heb fod dim ar goll oddi tani. Mae “Nid ydym yn gwybod” yn ateb.
workshop-discuss = Cymharu a chytuno
workshop-discuss-text = Munudau ar gyfer pob cwestiwn: { $n }. Dangoswch y sgoriau i gyd ar unwaith. Gadewch i’r isaf a’r uchaf siarad yn gyntaf. Edrychwch ar y dystiolaeth, yna cytunwch ar lefel, neu ysgrifennwch ble rydych yn anghytuno.
workshop-choose = Dewis beth i’w wneud
workshop-choose-text = Darllenwch y camau nesaf o dan y lefel y cytunwyd arni. Dewiswch dri ar y mwyaf ar gyfer pob { $area }, gydag un person ac un dyddiad ar gyfer pob un.
workshop-choose-own = Dewis beth i’w wneud
workshop-choose-own-text = Darllenwch yr hyn y mae’r lefel uwchben eich un chi yn ei ddweud, a dywedwch beth fyddai’n eich arwain yno. Dewiswch dri cham ar y mwyaf ar gyfer pob { $area }, gydag un person ac un dyddiad ar gyfer pob un.
workshop-close = Cau
workshop-close-text = Darllenwch y ddalen yn uchel. Dywedwch pwy fydd yn rhoi’r sgoriau i mewn, pwy fydd yn clywed am y canlyniad, a phryd y byddwch yn cyfarfod eto.
workshop-roles = Pwy ddylai fod yno
workshop-lead = Rhywun i arwain
workshop-lead-text = yn gofyn, ac nid yw’n amddiffyn unrhyw ateb. Rhywun o dîm arall sydd orau.
workshop-notes = Rhywun i gymryd nodiadau
workshop-notes-text = yn ysgrifennu’r lefel, y rheswm a’r amheuaeth ar gyfer pob cwestiwn.
workshop-time = Rhywun i gadw’r amser
workshop-time-text = yn dweud pan fydd dwy funud ar ôl.
workshop-decide = Rhywun sy’n gallu penderfynu
workshop-decide-text = fel y gall yr hyn a ddewisir ddechrau: rhywun â staff a chyllideb.
workshop-know = Pobl sy’n gwybod
workshop-know-text = y rhai sy’n gwneud y gwaith, a rhywun sy’n ei weld o’r tu allan, fel defnyddiwr neu bartner.
workshop-materials = Beth sydd ei angen arnoch
workshop-copies = Y pecyn hwn ar gyfer pob person
workshop-pens = Pinnau mewn dau liw: un i sgorio’n unigol, un ar gyfer yr hyn y cytunwch arno
workshop-wall = Wal neu sgrin lle gall pawb weld y sgoriau
workshop-read = Darllenwch ymlaen llaw:
workshop-evidence = Dewch â’r rhain gyda chi
workshop-evidence-text = Rhannwch y rhain wythnos ymlaen llaw. Mae’n gyflymach cytuno ar gwestiwn pan fydd rhywun wedi edrych.
workshop-story-title = Un { $story } i ddechrau
workshop-questions = Cwestiynau i’w sgorio
workshop-questions-text = Ticiwch eich lefel eich hun yn gyntaf. Ysgrifennwch yr hyn y cytunwch arno ar ôl i chi siarad.
workshop-ours = Ein lefel ni
workshop-because = Beth sy’n ei ddangos
workshop-differ = Ble rydym yn anghytuno
workshop-plan = Beth fyddwn ni’n ei wneud
workshop-action = Cam gweithredu
workshop-who = Pwy
workshop-when = Erbyn pryd
workshop-measure = Sut byddwn yn ei weld
workshop-row = Rhes { $n }
workshop-after = Wedyn
workshop-after-text = Rhowch y lefelau y cytunwyd arnynt yn yr hunanasesiad ar un cyfrifiadur, neu yn y llyfr gwaith, a chadwch gopi o’r ffeil. { $n ->
    [0] Ymhen
    [one] Atebwch y cwestiwn arall ar hyn pan fyddwch yn cyfarfod nesaf. Ymhen
   *[other] Atebwch y cwestiynau eraill ar hyn pan fyddwch yn cyfarfod nesaf. Ymhen
  } chwe mis, sgoriwch eto a chymharwch.
workshop-enter = Rhoi eich atebion i mewn
workshop-all = Pob pecyn gweithdy

## Editions
editions-count = Argraffiadau: { $n }.
editions-behind = Â thestun hŷn na fersiwn { $name }: { $n }.
editions-text = Testun
editions-version = Fersiwn { $name }
editions-older = Nid y diweddaraf
editions-translated = Wedi’i gyfieithu
editions-missing = Tudalennau sydd eto’n eisiau
editions-site = Gwefan
editions-not-built = Fel yr oedd: methodd yr adeiladu diwethaf

## Network, events, glossary
network-offers = Cynigion
network-asks = Ceisiadau
network-first = Byddwch y cyntaf
network-first-text = Nid oes neb wedi cynnig na gofyn am ddim eto. Mae awr ar y ffôn am un peth a aeth o’i le yn ddigon.
network-first-do = Cynnig neu ofyn am rywbeth
network-filter = Dangos y rhai ar gyfer
network-filter-all = Pob { $area }
network-contacts = Cysylltiadau
network-workshops = Pecynnau gweithdy
network-workshops-text = Agenda 90 munud ar gyfer pob { $area }, gyda’r cwestiynau, i’w hargraffu a’i defnyddio.
network-events = Dyddiadau
network-event-count = { $n ->
    [one] Un gweithdy neu ddyddiad arall
   *[other] Gweithdai a dyddiadau eraill: { $n }
  }
network-no-events = Dim dyddiadau eto: sut i ychwanegu un
network-pages = Cymryd rhan
events-none = Nid oes gweithdai na dyddiadau eraill wedi’u trefnu ar hyn o bryd.
event-times = { $from } i { $to }
event-calendar = Ychwanegu at eich calendr: { $title }
print-parts = Rhannau
print-principles = { $Principles }
print-stories = Gweld y rhestr lawn: mae mwy nag y gellir eu cynnwys yma
print-pages = Gweld rhestr o’r holl dudalennau: mae mwy nag y gellir eu cynnwys yma
glossary-title = Geirfa
glossary-letters = Llythrennau
script-term-more = Rhagor yn yr eirfa
term-also = hefyd: { $name }
term-see = Gweler:

## Search
search-suggestions = Neu ddechrau yma
search-label = Chwilio yma
search-noscript = Mae angen sgriptiau i chwilio, ac maent wedi’u diffodd yn y porwr hwn.
search-glossary = Edrych yn yr eirfa
search-home = Dechrau o’r hafan
script-search-none = Ni chanfuwyd dim ar gyfer “{ $query }”. Rhowch gynnig ar eiriau byrrach, neu lai ohonynt.
script-search-found = { $n ->
    [zero] Ni chanfuwyd dim
    [one] Canfuwyd un dudalen
    [two] Canfuwyd { $n } dudalen
    [few] Canfuwyd { $n } tudalen
    [many] Canfuwyd { $n } thudalen
   *[other] Canfuwyd { $n } o dudalennau
  }
script-search-first = Canfuwyd { $n } o dudalennau. Dyma’r { $shown } gorau.
script-search-loading = Wrthi’n llwytho’r mynegai
script-search-failed = Ni ellid llwytho’r mynegai chwilio. Defnyddiwch y ddewislen yn lle hynny.

## Page not found
not-found-text = Nid oes dim yn y cyfeiriad hwn. Efallai fod y dudalen wedi symud, neu fod gwall yn y cyfeiriad.
not-found-home = Mynd i’r hafan
genuine-title = A yw’r copi hwn yn ddilys?
genuine-text = Gall unrhyw un gynnal copi o’r wefan hon. Mae’r rhif isod wedi’i wneud o bob ffeil yn y copi hwn. Mae’n newid os bydd unrhyw beth mewn unrhyw ffeil yn newid.
genuine-how = Cymharwch ef â’r rhif y mae’r cyhoeddwr yn ei roi ar gyfer y fersiwn hwn. I wirio’r ffeiliau eu hunain, cadwch y wefan gyfan mewn ffolder a rhedwch:
genuine-limit = Gallai copi wedi’i newid ddangos unrhyw rif yma. Dim ond gwirio’r ffeiliau sy’n brawf.
moved-go = Mynd i’r dudalen
not-found-address = Gwiriwch fod y cyfeiriad yn gywir. Os gwnaethoch ei gopïo, gwiriwch fod y cyfan gennych.

## Names of pages that every site has, and of what is not a page
nav-home = Hafan
nav-areas = { $Areas }
nav-stories = { $Stories }
nav-routes = { $Routes }
nav-assessment = Hunanasesiad
nav-network = Rhwydwaith
kind-term = Geirfa
title-stories = { $Stories }
summary-stories = Yr hyn a wnaed, beth newidiodd a beth aeth o’i le, gyda ffynonellau.
title-routes = { $Routes }
summary-routes = Pryd mae pob { $route } yn addas, a phryd nad yw.
title-assessment = Hunanasesiad
title-assessment-area = Hunanasesiad: { $title }
summary-assessment = Gweld pa mor bell y mae eich { $body } wedi dod, fesul { $area }, a beth sy’n dod nesaf.
summary-assessment-area = Cwestiynau ar un { $area }; mae pob ateb yn ychwanegu ei bwyntiau.
title-assessment-results = Canlyniadau
summary-assessment-results = Ble rydych chi, a beth sy’n dod nesaf.
title-assessment-team = Golwg tîm
title-assessment-evidence = Cofrestr tystiolaeth
summary-assessment-team = Atebion sawl person ochr yn ochr, i ganfod beth i siarad amdano.
summary-assessment-evidence = Popeth a enwyd gennych fel tystiolaeth, fesul cwestiwn, a’i oedran.
title-assessment-print = Holiadur i’w argraffu
summary-assessment-print = Pob cwestiwn ar bapur, gyda thablau i adio’r pwyntiau â llaw.
title-steps = Beth i’w wneud nesaf: { $title }
summary-steps = Y camau nesaf ar gyfer pob cwestiwn yma, yn ôl lefel eich { $body }.
title-workshop = Gweithdy: { $title }
summary-workshop = Sesiwn 90 munud lle mae tîm yn sgorio gyda’i gilydd ac yn dewis beth i’w wneud nesaf.
title-network = Rhwydwaith
summary-network = Pwy all helpu, a phwy sy’n chwilio am help.
title-events = Digwyddiadau
summary-events = Gweithdai a dyddiadau eraill.
title-glossary = Geirfa
summary-glossary = Y geiriau a ddefnyddir yma, wedi’u hegluro.
title-editions = Argraffiadau
summary-editions = Pawb sydd â’u hargraffiad eu hunain.
title-pages = Pob tudalen
summary-pages = Pob tudalen ym mhob adran.
pages-loose = Tudalennau eraill
title-search = Chwilio
summary-search = Dod o hyd i dudalen yn ôl y geiriau arni.
title-print = Y cyfan ar un dudalen
summary-print = Popeth sydd i’w ddarllen, ar un dudalen, i’w argraffu.
title-moved = Mae’r dudalen hon wedi symud
summary-moved = Mae’r dudalen hon bellach mewn cyfeiriad arall.
title-not-found = Tudalen heb ei chanfod
summary-not-found = Nid oes dim yn y cyfeiriad hwn.

## Dates, and the words for marks in a text
script-date = { $day } { $month ->
    [1] Ionawr
    [2] Chwefror
    [3] Mawrth
    [4] Ebrill
    [5] Mai
    [6] Mehefin
    [7] Gorffennaf
    [8] Awst
    [9] Medi
    [10] Hydref
    [11] Tachwedd
   *[12] Rhagfyr
  } { $year }
table = Tabl
table-file = Lawrlwytho’r tabl hwn (CSV)
box-note = Nodyn
box-tip = Awgrym
box-important = Pwysig
box-warning = Rhybudd
box-caution = Gofal
task-done = Wedi’i wneud:
task-open = I’w wneud:

## The self-assessment's own words
# Check
band-starting = Yn dechrau
band-developing = Yn datblygu
band-established = Sefydledig
band-leading = Yn arwain
reason-shared-service = Gwasanaeth a rennir neu bartner sy’n gyfrifol am hyn
reason-not-our-duty = Nid ein dyletswydd ni yw hyn
reason-other = Rheswm arall
# Check
types-county = cynghorau sir
types-district = cynghorau dosbarth
types-unitary = cynghorau unedol
types-metropolitan = dosbarthau metropolitan
types-london-borough = bwrdeistrefi yn Llundain
nation-england = Lloegr
nation-wales = Cymru
nation-scotland = yr Alban
nation-northern-ireland = Gogledd Iwerddon

## The workbook (assessment.xlsx)
workbook-read-me = Darllenwch fi
workbook-questions = Cwestiynau
workbook-results = Canlyniadau
workbook-actions = Camau
workbook-find-out = I’w canfod
workbook-local-questions = Ein cwestiynau ein hunain
workbook-local-levels = Ein lefelau ein hunain
workbook-levels = Lefelau
workbook-intro = Mae’r llyfr gwaith hwn yn sgorio ei hun wrth i chi ateb. Mae eich atebion yn aros yn y ffeil hon: nid oes dim yn cael ei anfon i unman.
workbook-body-title = Eich { $body }
workbook-body-note = Gall y cyfan aros yn wag. Hepgorir cwestiynau nad ydynt ar gyfer eich { $body }.
workbook-body = { $Body }
workbook-body-type = Math: { $body }
workbook-nation = Cenedl
workbook-kind = Math o asesiad
workbook-kind-full = Asesiad llawn
workbook-kind-quick = Gwiriad cyflym
workbook-people = Pwy gymerodd ran
workbook-date = Dyddiad
workbook-steps-title = Sut i’w ddefnyddio
workbook-step-body = Dywedwch uchod beth yw eich { $body }.
workbook-step-answer = Ar y ddalen Cwestiynau, dewiswch ateb ym mhob rhes: mae angen un ar y celloedd tywyllach. Mae ystyr pob lefel wrth ei hochr, gyda’i phwyntiau mewn cromfachau. Dewiswch y lefel uchaf lle mae pob llinell yn wir amdanoch, heb fod dim ar goll oddi tani. Gallwch hefyd deipio rhif lefel. I dynnu ateb yn ôl, cliriwch ei gell.
workbook-step-lines = Mae’r ddalen Lefelau yn dweud rhagor am rai lefelau, ac mae arni linellau i’w ticio. Nid yw ticiau’n sgorio dim.
workbook-step-quick = Heb lawer o amser? Dewiswch Gwiriad cyflym ar y ddalen hon: yna dim ond cwestiynau’r gwiriad cyflym sy’n cyfrif. Hidlwch y golofn Gwiriad cyflym ar y ddalen Cwestiynau am Ie i’w gweld ar eu pennau eu hunain.
workbook-step-target = I gynllunio ymlaen, dewiswch darged, a dywedwch pwy sy’n gyfrifol am y cam nesaf ac erbyn pryd.
workbook-step-target-only = I gynllunio ymlaen, dewiswch darged.
workbook-step-profile = Neu dewiswch broffil ar y ddalen hon: mae ei dargedau wedyn yn berthnasol i bob cwestiwn heb un ei hun.
workbook-step-read-only = Mae Canlyniadau ac I’w canfod yn llenwi eu hunain. Peidiwch â theipio dim yno.
workbook-step-read = Mae Canlyniadau, Camau ac I’w canfod yn llenwi eu hunain. Peidiwch â theipio dim yno.
workbook-step-evidence = Ymhellach i’r dde mae lle i nodyn, i dystiolaeth gyda’i chyfeiriad a’i dyddiad, ac i ba mor siŵr ydych chi. Rhowch linell ei hun i bob darn o dystiolaeth yn y celloedd hyn. Mae nodiadau’n aros yn fewnol.
workbook-step-back = Gall eich atebion fynd yn ôl i’r wefan: dewiswch y ffeil hon yno o dan Cymryd atebion o ffeil. Gallwch drefnu rhesi, ychwanegu colofnau ac ailenwi dalennau, ond cadwch y penawdau, y dynodwyr a’r ddalen gudd Key.
workbook-step-empty = Os yw’r canlyniadau’n aros yn wag, dewiswch Galluogi Golygu ar frig y ffenestr. Yn LibreOffice, pwyswch Ctrl, Shift ac F9 gyda’i gilydd.
workbook-scoring-title = Sut mae sgoriau’n cael eu cyfrifo
workbook-scoring-level = Mae gan bob lefel bwyntiau o 0 i 100. Mae pwysoliad cwestiwn yn dweud faint y mae’n ei gyfrif: gyda phwysoliad o 2 mae’n cyfrif ddwywaith.
workbook-scoring-share = Sgôr yw eich pwyntiau fel cyfran o’r pwyntiau y gallai’r cwestiynau a atebwyd eu rhoi. Mae ffigurau’n cael eu torri a byth yn cael eu talgrynnu i fyny.
workbook-scoring-zero = Sgôr yw eich pwyntiau fel cyfran o’r pwyntiau y gallai pob cwestiwn eu rhoi: mae cwestiynau agored yn cyfrif fel 0 pwynt, hefyd y rhai nad ydych yn gwybod yr ateb iddynt. Mae ffigurau’n cael eu torri a byth yn cael eu talgrynnu i fyny.
workbook-scoring-range = Lle mae cwestiynau’n agored, mae dau ffigur arall yn dweud pa mor isel a pha mor uchel y gallai’r sgôr fod ar ôl eu hateb. Lle mae llai na 60% o un { $area } wedi’i ateb, nid oes sgôr, dim ond yr ystod hon.
workbook-scoring-cell = Nid oes sgôr gan gell o’r map lle mae llai na 50% ohoni wedi’i ateb.
workbook-scoring-na = Hepgorir cwestiynau nad ydynt yn berthnasol. Os yw hynny’n fwy na hanner un { $area }, nid oes sgôr.
workbook-scoring-must-have = Mae gan rai cwestiynau lefel isaf a ganiateir, wedi’i gosod gan y gyfraith neu yma. Tra bo un ohonynt oddi tani, mae pob { $area } o’r fath yn aros yn yr ail fand ar y gorau; nid yw’r rhif yn newid.
workbook-scoring-hidden = Mae’r cyfrifiadau ar ddalennau cudd. I ddilyn ffigur, de-gliciwch enw dalen a dewiswch Datguddio neu Dangos Dalen.
workbook-about-title = Ynghylch hyn
workbook-version = Fersiwn
workbook-publisher = Cyhoeddwr
workbook-licence = Trwydded
workbook-area = { $Area }
workbook-principle = { $Principle }
workbook-id = Dynodwr
workbook-question = Cwestiwn
workbook-weight = Pwysoliad
workbook-quick = Gwiriad cyflym
workbook-answer = Ateb
workbook-target = Targed
workbook-profile = Proffil targedau
workbook-aim = Lefel i’w chyrraedd
workbook-confidence = Pa mor siŵr ydych chi?
workbook-remarks = Sylwadau
workbook-evidence = Tystiolaeth
workbook-evidence-address = Cyfeiriad y dystiolaeth
workbook-evidence-date = Dyddiad y dystiolaeth
workbook-note = Nodyn
workbook-owner = Perchennog y cam nesaf
workbook-due = Erbyn pryd
workbook-yes = Ie
workbook-no = Na
workbook-unknown = Nid ydym yn gwybod
workbook-na = Nid yw’n berthnasol
workbook-low = Ddim yn siŵr iawn
workbook-medium = Eithaf siŵr
workbook-high = Siŵr
workbook-choice-title = Ddim ar y rhestr
workbook-choice-text = Dewiswch gofnod o’r rhestr yn y gell, neu cliriwch y gell.
workbook-evidence-title = Beth i edrych arno
workbook-unclear = Nid yw’r ateb neu’r targed ar y rhestr: dewiswch un yn y gell.
workbook-to-answer = Angen ateb.
workbook-not-quick = Ddim yn rhan o’r gwiriad cyflym.
workbook-not-asked = Ni ofynnir i’ch { $body }.
workbook-to-find-out = Ar y ddalen I’w canfod nes i chi wybod.
workbook-left-out = Wedi’i hepgor o’r sgôr. Dywedwch pam yn y nodyn.
workbook-holds-back = O dan ei lefel isaf: mae hyn yn cyfyngu ar y band: { $area }.
workbook-level = Lefel
workbook-points = Pwyntiau
workbook-question-id = Dynodwr y cwestiwn
workbook-line = Llinell
workbook-line-text = Beth sy’n wir ar y lefel hon
workbook-tick = Tic
workbook-minimum = Y lefel isaf
workbook-results-note = Wedi’i gyfrifo o’r ddalen Cwestiynau. Peidiwch â theipio dim yma.
workbook-overall = Cyffredinol
workbook-score = Sgôr
workbook-band = Band
workbook-status = Statws
workbook-lowest = Isaf: { $area }
workbook-at-least = O leiaf
workbook-at-most = Ar y mwyaf
workbook-to-target = Cynnydd at dargedau
workbook-counted = Wedi’u cyfrif: { $areas }
workbook-omitted = Wedi’u hepgor: { $areas }
workbook-unknown-count = Cwestiynau i’w canfod
workbook-unclear-count = Atebion nad ydynt ar y rhestr
workbook-matrix = Sgoriau fesul { $area } a fesul { $principle }
workbook-areas = { $Areas }
workbook-principles = { $Principles }
workbook-groups = Grwpiau
workbook-group = Grŵp
workbook-coverage = Wedi’i ateb
workbook-counts = Cyfrifon cyffredinol
workbook-capped-by = Band wedi’i gyfyngu gan
workbook-status-excluded = Ni ofynnwyd
workbook-status-na = Nid yw’n berthnasol
workbook-status-mostly-na = Nid yw’n berthnasol gan mwyaf
workbook-status-partial = Rhy ychydig o atebion
workbook-status-scored = Wedi’i sgorio
workbook-bands = Bandiau
workbook-from = O
workbook-rank = Safle
workbook-priority = Blaenoriaeth
workbook-standing = Ble rydych chi
workbook-action = Beth i’w wneud
workbook-effort = Ymdrech
workbook-stage = { $Stage }
workbook-story = { $Story } sy’n dangos sut
workbook-effort-small = Bach
workbook-effort-medium = Canolig
workbook-effort-large = Mawr
# Check
type-county = Cyngor sir
type-district = Cyngor dosbarth
type-unitary = Cyngor unedol
type-metropolitan = Dosbarth metropolitan
type-london-borough = Bwrdeistref yn Llundain

## The assessment's results, in scripts
script-comma = { ", " }
script-list-more = { $n ->
    [one] { $list } ac un arall
   *[other] { $list } a { $n } arall
  }
script-and-more = { $n ->
    [one] ac un arall
   *[other] a { $n } arall
  }
script-no-score = dim eto
script-answer-none = Heb ei ateb
script-answer-unknown = Nid ydym yn gwybod
script-answer-na = Nid yw’n berthnasol: { $reason }
script-answer-na-only = Nid yw’n berthnasol
script-status-scored = wedi’i sgorio
script-status-partial = rhy ychydig o atebion
script-status-mostly_na = nid yw’n berthnasol gan mwyaf
script-status-na = nid yw’n berthnasol
script-status-excluded = dim cwestiynau i chi
script-results-by-area = Ble rydych chi, fesul { $area }
script-results-scored = { $band }, { $score } o { $max }
script-results-progress = Atebwyd { $answered } o { $total }
script-results-between = Rhwng { $low } a { $high } o { $max }
script-results-unscored = Dim sgôr cyffredinol eto
script-results-band = Lle bynnag y daw i ben, dyma’r band: { $band }.
script-results-bands = Bydd y band rhwng y rhain: { $from } – { $to }.
script-results-so-far = Yn ôl yr atebion hyd yma: { $score }, { $band }.
script-results-go-on = Parhau: { $title }
script-results-not-backed-up = { $n ->
    [one] Nid yw un newid mewn copi wrth gefn eto.
   *[other] Nid yw { $n } o newidiadau mewn copi wrth gefn eto.
  }
script-results-profile = targedau “{ $title }”
script-results-round = { $label }
script-results-quick = { $n ->
    [one] gwiriad cyflym: un cwestiwn
    [two] gwiriad cyflym: { $n } gwestiwn
    [few] gwiriad cyflym: { $n } chwestiwn
    [many] gwiriad cyflym: { $n } chwestiwn
   *[other] gwiriad cyflym: { $n } o gwestiynau
  }
script-results-lowest = Y sgôr isaf: { $title }, { $score }.
script-results-lowest-equal = Y sgôr isaf, { $score }: { $titles }.
script-results-lowest-equal-so-far = Y sgôr isaf hyd yma, { $score }: { $titles }.
script-results-lowest-of = { $n ->
    [one] Dim ond un sydd â sgôr hyd yma: { $title }, { $score }.
   *[other] O’r { $n } sydd â sgôr hyd yma, dyma’r isaf: { $title }, { $score }.
  }
script-results-since-up = Mae hynny { $n } yn uwch nag yn: { $round }.
script-results-since-down = Mae hynny { $n } yn is nag yn: { $round }.
script-results-since-same = Mae hynny yr un fath ag yn: { $round }.
script-results-targets = Targedau “{ $profile }”: cyrhaeddwyd { $n }% o’r ffordd. Y pellaf i fynd: { $title }, { $least }%.
script-results-targets-all = Mae holl dargedau “{ $profile }” wedi’u cyrraedd.
script-results-caps = { $n ->
    [one] [Mae un ateb o dan ei lefel isaf], felly mae band wedi’i gyfyngu.
   *[other] [Mae { $n } o atebion o dan eu lefelau isaf], felly mae bandiau wedi’u cyfyngu.
  }
script-results-open = { $n ->
    [one] Byddai un cwestiwn agored yn ei setlo: { $places }.
   *[other] Byddai { $n } o gwestiynau agored yn ei setlo: { $places }.
  }
script-results-zero = { $n ->
    [one] Un cwestiwn heb ateb, yn cyfrif fel 0 pwynt: { $places }.
   *[other] { $n } o gwestiynau heb ateb, yn cyfrif fel 0 pwynt: { $places }.
  }
script-results-open-places = { $Areas }: { $n }
script-results-omitted = Wedi’u hepgor o’r sgôr cyffredinol: { $titles }.
script-results-chart-exact = Sgôr cyffredinol: { $score }, ar raddfa o 0 i { $max }.
script-results-chart = Sgôr cyffredinol: { $score }. Ystod: { $low } i { $high }, ar raddfa o 0 i { $max }.
script-results-rejected = { $n ->
    [one] Nid yw un ateb yn cyd-fynd â’r cwestiynau hyn, felly ni ellir sgorio dim. Llwythwch gopi wrth gefn, neu cliriwch yr ateb ar ei dudalen.
   *[other] Nid yw { $n } o atebion yn cyd-fynd â’r cwestiynau hyn, felly ni ellir sgorio dim. Llwythwch gopi wrth gefn, neu cliriwch yr atebion ar eu tudalennau.
  }
script-results-chart-before = { $round }: { $score }.
script-contents = Ar y dudalen hon
script-where = Ble rydych chi
script-matrix-caption = Sgoriau fesul { $area } a fesul { $principle }
script-matrix-caption-areas = Sgoriau fesul { $area }
script-matrix-area = { $Area }
script-matrix-all = Cyffredinol
script-cell-link = o { $max }. Cwestiynau: { $row }, { $column }
script-cell-link-area = o { $max }. Cwestiynau: { $row }
script-cell-na = amh.
script-cell-open = agored
script-cell-open-note = dim lefel eto
script-cell-range = { $low } i { $high }
script-cell-coverage = { $n }% wedi’i ateb yn ôl pwysoliad
script-legend-few = Rhy ychydig o atebion: lle gallai fod
script-legend-na = Nid yw’n berthnasol
script-next = Y camau nesaf
script-next-text = Mae’r camau a fyddai’n eich symud fwyaf am y lleiaf o ymdrech yn dod gyntaf. Ysgrifennwch pwy sy’n gwneud pob un ac erbyn pryd: fe’i cedwir gyda’ch atebion.
script-next-none = Nid oes cam i’w gymryd: mae pob ateb ar ei darged.
script-next-unwritten = Nid oes camau wedi’u hysgrifennu ar gyfer yr atebion hyn eto. Dyma’r rhai pellaf o’u targedau:
script-next-open = Efallai y bydd camau i’w cymryd ar ôl ateb rhagor o gwestiynau â lefel.
script-steps-from = Eich lefel: { $name }
script-steps-story = Gweler:
script-steps-related = { $Stories } cysylltiedig
script-lowest = Yr atebion isaf
script-lowest-text = Mae’r atebion hyn bellaf o dan y lefel i’w chyrraedd. Wrth bob un mae’r hyn y mae’r lefel nesaf i fyny yn ei ddweud.
script-lowest-item = Eich lefel: “{ $level }”. Nesaf, { $next }: { $text }
script-plan-choose = Rydym yn dewis y cam hwn
script-plan-chosen = Dewiswyd
script-plan-not-chosen = Ni ddewiswyd
script-plan-state = Statws
script-plan-todo = I’w wneud
script-plan-doing = Ar y gweill
script-plan-done = Wedi’i gwblhau
script-plan-dropped = Wedi’i ollwng
script-plan-owner = Perchennog
script-plan-due = Erbyn pryd
script-plan-note = Nodyn
script-plan-by = Erbyn: { $due }
script-plan-with = Perchennog: { $owner }
script-plan-open = Dewis, rhoi i rywun, gosod dyddiad
script-plan-since = Yn y cynllun ers: { $round }
script-plan-practice = Sut i’w wneud:
script-plan-on = Mae’n perthyn i’r canlynol:
script-plan-unfinished = Heb eu gorffen
script-plan-suggested = Beth mae’r atebion yn ei awgrymu nesaf
script-plan-settled = Wedi’u cwblhau neu wedi’u gollwng
script-plan-filter = Hidlo’r camau
script-plan-any = Pob un
script-plan-by-chosen = Dewis
script-plan-by-area = { $Area }
script-plan-by-owner = Perchennog
script-plan-by-state = Statws
script-plan-by-effort = Ymdrech
script-plan-by-stage = { $Stage }
script-plan-nobody = Neb eto
script-plan-no-stage = Dim
script-plan-found = Camau: { $found } o { $n }
script-plan-grow = Dangos { $n } o’r { $left } arall
script-plan-not-printed = { $n ->
    [one] Mae un cam arall ar y dudalen canlyniadau; gyda’r rhestr wedi’i hagor yno, mae’n cael ei argraffu ar y diwedd.
   *[other] Mae { $n } o gamau eraill ar y dudalen canlyniadau; gyda’r rhestr wedi’i hagor yno, maent yn cael eu hargraffu ar y diwedd.
  }
script-plan-all = Pob cam
script-plan-unknown = { $n ->
    [one] Mae un cofnod yn eich cynllun yn perthyn i gam nad yw yma mwyach. Mae’n aros yn eich ffeil:
   *[other] Mae { $n } o gofnodion yn eich cynllun yn perthyn i gamau nad ydynt yma mwyach. Maent yn aros yn eich ffeil:
  }
script-plan-for = ar gyfer: { $action }
script-plan-from = Eich lefel yw “{ $level }” ar gyfer:
script-plan-must-have = O dan y lefel isaf
script-plan-story-success = Pwy wnaeth hyn:
script-plan-story-mixed = Beth ddigwyddodd pan roddwyd cynnig arno:
script-plan-story-failing = Methiant gwerth darllen amdano:
script-plan-more = Camau pellach
script-plan-rest = { $n ->
    [one] Un cam arall
   *[other] { $n } o gamau eraill
  }
# Check
script-effort-1 = Ymdrech fach
script-effort-2 = Ymdrech ganolig
script-effort-3 = Ymdrech fawr
script-by-area = Fesul { $area }
script-by-principle = Fesul { $principle }
script-standings-areas = Sgôr pob { $area }, gyda’i band a’i ystod
script-standings-local = Sgôr pob { $area } yn ein cwestiynau ein hunain, gyda’i fand a’i ystod
script-local = Ein cwestiynau ein hunain: { $name }
script-local-text = Mae ganddynt eu sgôr eu hunain. Nid ydynt mewn unrhyw ffigur arall ar y dudalen hon.
script-standings-principles = Sgôr pob { $principle }, gyda’i band a’i ystod
script-head-area = { $Area }
script-head-principle = { $Principle }
script-head-chart = O 0 i { $max }
script-head-score = Sgôr
script-head-band = Band
script-head-range = Gallai fod
script-head-answered = Wedi’i ateb, yn ôl pwysoliad
script-head-target = Cynnydd at dargedau
script-head-target-of = At dargedau “{ $profile }”
script-band-held = wedi’i gyfyngu
script-caps = Beth sy’n cyfyngu ar fand
script-caps-text = Mae gan y cwestiynau hyn lefel isaf. Nes i’r atebion hyn ei chyrraedd, mae pob { $area } o’r fath yn aros yn yr ail fand; nid yw’r rhif yn newid.
script-caps-item = { $title }. Band: { $band }. Ateb: { $now }. Yr isafswm: { $least }.
script-find-out = I’w canfod
script-find-out-zero = Atebasoch “Nid ydym yn gwybod” yma. Mae hynny’n cyfrif fel 0 pwynt nes i chi wybod.
script-find-out-text = { $n ->
    [one] Atebasoch “Nid ydym yn gwybod” i’r cwestiwn hwn. Mae’n cyfrif fel agored nes i chi wybod.
   *[other] Atebasoch “Nid ydym yn gwybod” i’r { $n } o gwestiynau hyn. Maent yn cyfrif fel agored nes i chi wybod.
  }
script-open = Agored o hyd
script-open-zero = Nid oes lefel gan rai cwestiynau eto, ac maent yn cyfrif fel 0 pwynt.
script-open-text = Nid oes lefel gan rai cwestiynau eto, felly ystod yw’r sgôr.
script-open-questions = { $n ->
    [zero] dim cwestiynau
    [one] un cwestiwn
    [two] { $n } gwestiwn
    [few] { $n } chwestiwn
    [many] { $n } chwestiwn
   *[other] { $n } cwestiwn
  }
script-more-questions = { $n ->
    [one] Un cwestiwn arall
   *[other] { $n } o gwestiynau eraill
  }
script-unsure = Sgoriau uchel nad ydych yn siŵr ohonynt
script-unsure-text = Rhoesoch sgôr yn yr hanner uchaf i’r rhain, ond nid ydych yn siŵr. Edrychwch ar y dystiolaeth cyn dibynnu arnynt.

script-file-a-text = testun
script-file-a-id = dynodwr
script-file-a-time = amser fel 2026-11-30T09:00:00Z
script-file-a-sha256 = 64 o ddigidau hecsadegol
script-file-a-url = cyfeiriad gwe
script-file-a-number = rhif cyfan o 1 i fyny
script-file-a-line = rhif cyfan o 0 i fyny
script-file-a-list = rhestr
script-file-a-object = gwrthrych
script-file-nothing = dim
script-file-one-of = un o’r rhain: { $list }
script-file-wanted = Disgwylid: { $wanted }. Cafwyd: { $found }.
script-file-no-version = disgwylid rhif cyfan o 1 i fyny
script-file-no-id = nid dynodwr yw hwn: defnyddiwch lythrennau bach, digidau, cysylltnodau a dotiau
script-file-too-deep = mae hwn wedi’i nythu’n rhy ddwfn
script-file-half-character = mae’r testun hwn yn gorffen mewn hanner nod
script-file-too-large-number = mae’r rhif hwn yn rhy fawr
script-file-forbidden-key = ni chaniateir yr allwedd hon mewn ffeil ganlyniadau
script-file-not-json = Nid ffeil ganlyniadau yw hon: nid JSON ydyw.
script-file-not-json-at = Nid ffeil ganlyniadau yw hon: mae’n peidio â bod yn JSON ar linell { $line }, colofn { $column }.
script-file-no-report = Nid yw’r dudalen hon yn adroddiad ar yr hunanasesiad hwn: nid oes atebion ynddi.
script-file-other-format = JSON yw hon, ond nid ffeil ganlyniadau hunanasesiad.
script-file-newer = Mae gan y ffeil hon fersiwn fformat { $version }, ac mae’r dudalen hon yn darllen hyd at { $known }. Agorwch hi mewn argraffiad mwy newydd.
script-file-foreign = Mae’r ffeil hon yn ateb rhywbeth arall, “{ $id }”. Dyma’r un hon: “{ $own }”.
script-file-too-large = Mae’r ffeil hon yn fwy nag 8 MiB. Mae ffeiliau canlyniadau’n llai.
script-file-not-text = Nid ffeil destun yn UTF-8 yw hon.
script-sheet-packed = Ffeil wedi’i phacio yw hon, ac nid llyfr gwaith y gellir ei ddarllen: cadwch hi fel .xlsx neu .csv.
script-sheet-compound = Mae’r llyfr gwaith hwn wedi’i gloi â chyfrinair, neu o Excel hŷn: cadwch ef fel .xlsx heb gyfrinair.
script-sheet-locked = Mae’r llyfr gwaith hwn wedi’i gloi â chyfrinair: cadwch ef heb un.
script-sheet-damaged = Mae’r llyfr gwaith hwn wedi’i ddifrodi: agorwch ef mewn rhaglen daenlen a’i gadw eto.
script-sheet-doctype = Mae gan y llyfr gwaith hwn fath o ddogfen, nad oes ar unrhyw lyfr gwaith ei angen.
script-sheet-large = Mae’r llyfr gwaith hwn yn rhy fawr ar ôl ei ddadbacio.
script-sheet-rows = Mae gan y ffeil hon ormod o resi neu golofnau.
script-sheet-quote = Nid yw’r dyfynnod ar ddechrau cell { $place } byth yn cau.
script-sheet-old-browser = Ni all y porwr hwn ddadbacio llyfrau gwaith. Cadwch y ddalen Cwestiynau fel .csv, neu defnyddiwch borwr mwy newydd.
script-sheet-no-key = Nid yw dalen Key y llyfr gwaith hwn yn dweud pa fersiwn sydd ganddo.
script-sheet-no-answers = Nid oes dalen yn y ffeil hon â rhes o benawdau “id” ac “answer”.
script-sheet-unread = { $n ->
    [one] Ni ellir darllen un gell yn y ffeil hon.
   *[other] Ni ellir darllen { $n } o gelloedd yn y ffeil hon.
  }
script-sheet-passed-over = { $n ->
    [one] Mae’r ffeil hefyd yn ateb cwestiwn na ofynnir yma. Mae’n cael ei hepgor: { $list }.
   *[other] Mae’r ffeil hefyd yn ateb { $n } o gwestiynau na ofynnir yma. Maent yn cael eu hepgor: { $list }.
  }
script-sheet-cell-twice = mae gan golofn arall y pennawd hwn eisoes
script-sheet-cell-broken = aeth y fformiwla hon o’i lle: { $value }
script-sheet-cell-no-id = mae’r rhes hon yn dweud rhywbeth, ac nid oes dynodwr cwestiwn yma
script-sheet-cell-no-question = nid oes cwestiwn â’r dynodwr hwn
script-sheet-cell-differs = mae { $value } yn dweud rhywbeth arall am yr un cwestiwn
script-sheet-cell-no-tick = nid tic yw hwn: cliriwch y gell, neu dewiswch o’i rhestr
script-sheet-cell-no-line = disgwylid rhif llinell, o 1 i fyny
script-sheet-cell-no-revision = disgwylid rhif cyfan o 1 i fyny
script-sheet-cell-other-version = mae’r rhesi uchod yn ateb rhywbeth arall neu fersiwn arall
script-sheet-cell-no-answer = nid oes gan y cwestiwn ateb o’r fath: dewiswch un, neu cliriwch y gell
script-sheet-cell-no-level = nid oes gan y cwestiwn lefel o’r fath
script-sheet-cell-no-choice = nid yw hwn ar restr y gell
script-sheet-cell-no-address = disgwylid cyfeiriad gwe
script-sheet-cell-no-day = disgwylid diwrnod: blwyddyn, mis a diwrnod â chysylltnodau rhyngddynt
script-file-mistakes = { $n ->
    [one] Mae un gwall yn y ffeil ganlyniadau hon.
    [two] Mae { $n } wall yn y ffeil ganlyniadau hon.
   *[other] Mae { $n } o wallau yn y ffeil ganlyniadau hon.
  }
script-file-unknown-level = nid yw’r cwestiwn yn cynnig y lefel hon
script-file-unknown-target = nid yw’r cwestiwn yn cynnig y lefel hon fel targed
script-file-unknown-state = nid yw’r cwestiwn yn cynnig yr ateb hwn
script-file-na-not-allowed = ni chaniateir “nid yw’n berthnasol” yma
script-file-other-revision = mae hwn yn ateb fersiwn arall o’r cwestiwn
script-file-unknown-question = nid oes cwestiwn o’r fath
script-diff-new = { $n ->
    [one] un ateb newydd
   *[other] { $n } o atebion newydd
  }
script-diff-changed = { $n ->
    [one] un ateb wedi’i newid
   *[other] { $n } o atebion wedi’u newid
  }
script-diff-gone = { $n ->
    [one] byddai un ateb o’ch eiddo yn mynd
   *[other] byddai { $n } o’ch atebion yn mynd
  }
script-diff-details = { $n ->
    [one] un â’r un ateb, ond nodyn, targed, tystiolaeth neu sicrwydd arall
   *[other] { $n } â’r un ateb, ond nodyn, targed, tystiolaeth neu sicrwydd arall
  }
script-diff-same = { $n ->
    [one] un yr un fath
   *[other] { $n } yr un fath
  }
script-diff-same-level = Yr un fath, gyda manylion eraill
script-diff-question = Cwestiwn
script-diff-mine = Eich un chi nawr
script-diff-theirs = Ar ôl llwytho
script-diff-show = { $n ->
    [one] Dangos y gwahaniaeth
   *[other] Dangos y gwahaniaethau ({ $n })
  }
script-diff-caption = Beth fyddai’n newid
script-take-heading = Llwytho atebion
script-take-file = Copi wrth gefn, ffeil a rannwyd neu adroddiad
script-take-hint = JSON, adroddiad mewn HTML, y llyfr gwaith (.xlsx) neu’r tabl o atebion (.csv). Byddwch yn gweld beth sydd ynddo cyn i ddim newid.
script-take-reading = Wrthi’n darllen y ffeil
script-take-unchanged = Ni newidiwyd dim.
script-take-check = { $n ->
    [one] Mae un ateb yn cael ei gario drosodd a dylid ei wirio.
   *[other] Mae { $n } o atebion yn cael eu cario drosodd a dylid eu gwirio.
  }
script-take-orphaned = { $n ->
    [one] Nid yw un ateb yn cyd-fynd â chwestiynau heddiw. Mae wedi’i roi o’r neilltu, nid ei ddileu.
   *[other] Nid yw { $n } o atebion yn cyd-fynd â chwestiynau heddiw. Maent wedi’u rhoi o’r neilltu, nid eu dileu.
  }
script-take-migrated = Gwnaed y ffeil gyda fersiwn { $from }; dyma fersiwn { $to }.
script-take-same = Mae pob ateb yr un fath â’ch un chi, ac ni fyddai dim o’ch eiddo yn mynd.
script-take-add-title = Ychwanegu at fy rhai i
script-take-add-text = Mae eich holl atebion yn aros. Llenwir cwestiynau nad ydych wedi’u hateb, neu nad ydych yn gwybod yr ateb iddynt, o’r ffeil. Cyfunir nodiadau, tystiolaeth, targedau, y cynllun a rowndiau cynharach.
script-take-nothing-new = Nid oes dim yn y ffeil hon yn newydd i chi.
script-take-brings = Mae’n dod â: { $list }.
script-take-stays-mine = Mae eich un chi yn aros lle mae’r ffeil yn dweud rhywbeth arall: { $list }.
script-take-add = Ychwanegu’r atebion hyn
script-take-added = Ychwanegwyd yr atebion.
script-take-replace-title = Disodli fy rhai i
script-take-local = Ein cwestiynau ein hunain: atebwyd { $answered } o { $total }.
script-take-kept = { $n ->
    [one] Cedwir un ateb i gwestiwn na ofynnir yma.
   *[other] Cedwir { $n } o atebion i gwestiynau na ofynnir yma.
  }
script-take-part = Dim ond un rhan sydd ynddi: { $titles }. Mae popeth arall yn aros fel y mae.
script-take-asked = Gofynnir i chi ateb: { $titles }.
script-take-before = Mae gan y copi wrth gefn hwn hefyd yr hyn a oedd yno cyn i atebion gael eu cymryd i mewn ddiwethaf.
script-take-before-show = Edrych ar hwnnw yn lle
script-clash-text = { $n ->
    [one] Un gwrthdaro: rydych chi a’r ffeil yn dweud rhywbeth gwahanol. Mae eich un chi yn aros oni bai eich bod yn dewis y llall.
   *[other] Gwrthdaro: { $n }. Rydych chi a’r ffeil yn dweud rhywbeth gwahanol. Mae eich un chi yn aros oni bai eich bod yn dewis y llall.
  }
script-clash-all-mine = Fy rhai i i gyd
script-clash-all-theirs = Eu rhai nhw i gyd
script-clash-mine = Eich un chi: { $said }
script-clash-theirs = Yn y ffeil: { $said }
script-clash-step = Cam o’r cynllun: { $step } ({ $question })
script-take-differences = Os bydd yn disodli eich atebion, mae hyn yn newid:
script-take-stays = Mae’r hyn nad yw’n ei grybwyll yn aros fel y mae: { $list }.
script-take-own = Fy atebion fy hun yw’r rhain, o gyfrifiadur neu borwr arall. (Os na, mae’r ffeil nesaf oddi yma yn cyfrif fel un person arall.)
script-take-undo = Dadwneud: dod â’m hatebion yn ôl
script-take-undone = Mae eich atebion fel yr oeddent o’r blaen.
script-take-redo = Ail-wneud: eu cymryd eto
script-take-redone = Mae’r atebion yno eto, gyda’r hyn a newidioch ers hynny.
script-goes-note = { $n ->
    [one] byddai un nodyn o’ch eiddo yn cael ei ddisodli
   *[other] byddai { $n } o’ch nodiadau yn cael eu disodli
  }
script-goes-evidence = { $n ->
    [one] byddai un darn o’ch tystiolaeth yn mynd
   *[other] byddai { $n } o ddarnau o’ch tystiolaeth yn mynd
  }
script-goes-target = { $n ->
    [one] byddai un targed o’ch eiddo yn cael ei ddisodli
   *[other] byddai { $n } o’ch targedau yn cael eu disodli
  }
script-goes-confidence = { $n ->
    [one] byddai pa mor siŵr ydych chi yn cael ei ddisodli mewn un ateb
   *[other] byddai pa mor siŵr ydych chi yn cael ei ddisodli mewn { $n } o atebion
  }
script-goes-plan = { $n ->
    [one] byddai un cam o’ch cynllun yn cael ei ddisodli
   *[other] byddai { $n } o gamau eich cynllun yn cael eu disodli
  }
script-goes-subject = { $n ->
    [one] byddai un manylyn am y rownd neu am eich { $body } yn cael ei ddisodli
   *[other] byddai { $n } o fanylion am y rownd ac am eich { $body } yn cael eu disodli
  }
script-goes-criteria = { $n ->
    [one] byddai’r llinellau a diciwyd wrth un cwestiwn yn cael eu disodli
   *[other] byddai’r llinellau a diciwyd wrth { $n } o gwestiynau yn cael eu disodli
  }
script-goes-profile = byddai’r proffil targedau a ddewisoch yn cael ei ddisodli
script-stays-note = { $n ->
    [one] un nodyn
    [two] { $n } nodyn
   *[other] { $n } o nodiadau
  }
script-stays-evidence = { $n ->
    [one] un darn o dystiolaeth
   *[other] { $n } o ddarnau o dystiolaeth
  }
script-stays-target = { $n ->
    [one] un targed
   *[other] { $n } o dargedau
  }
script-stays-confidence = { $n ->
    [one] pa mor siŵr ydych chi o un ateb
   *[other] pa mor siŵr ydych chi o { $n } o atebion
  }
script-stays-plan = { $n ->
    [one] un cam o’ch cynllun
   *[other] { $n } o gamau eich cynllun
  }
script-stays-subject = { $n ->
    [one] un manylyn am y rownd neu am eich { $body }
   *[other] { $n } o fanylion am y rownd ac am eich { $body }
  }
script-stays-criteria = { $n ->
    [one] y llinellau a diciwyd wrth un cwestiwn
   *[other] y llinellau a diciwyd wrth { $n } o gwestiynau
  }
script-stays-profile = y proffil targedau
script-stays-rounds = { $n ->
    [one] un rownd gynharach
   *[other] { $n } o rowndiau cynharach
  }
script-take-replace = Disodli fy atebion
script-take-take = Cymryd yr atebion hyn
script-take-backup = Lawrlwytho copi wrth gefn o’m rhai i yn gyntaf
script-take-keep = Cadw fy rhai i
script-take-leave = Eu gadael
script-take-title = Beth sydd yn y ffeil hon
script-take-taken = Llwythwyd yr atebion. Mae’r canlyniadau hyn o’r ffeil honno.
script-take-left = Ni newidiwyd dim.
script-close = Cau
script-shared-title = Rhannodd rhywun atebion gyda chi
script-shared-broken = Mae’r ddolen hon wedi’i difrodi: mae rhan ohoni ar goll neu wedi’i newid ar y ffordd. Gofynnwch amdani eto, neu am ffeil.
script-shared-newer = Gwnaed y ddolen hon gan argraffiad mwy newydd.
script-shared-other = Gwnaed y ddolen hon ar gyfer cwestiynau eraill, neu fersiwn arall o’r rhain. Gofynnwch am ffeil yn lle hynny.
script-shared-left = Ni lwythwyd yr atebion a rannwyd. Mae eich rhai chi fel yr oeddent.
script-csv-download = Lawrlwytho fel tabl (CSV)
script-csv-area = { $Area }
script-csv-apart = Rhyngddynt
script-csv-principle = { $Principle }
script-csv-id = Dynodwr
script-csv-question = Cwestiwn
script-csv-answer = Ateb
script-csv-points = Pwyntiau
script-csv-weight = Pwysoliad
script-csv-target = Targed
script-csv-criteria = Llinellau a diciwyd
script-report-ticked = Ticiwyd:
script-csv-confidence = Sicrwydd
script-csv-evidence = Tystiolaeth
script-csv-address = Cyfeiriad y dystiolaeth
script-csv-date = Dyddiad y dystiolaeth
script-csv-internal-note = Nodyn mewnol
script-csv-playbook = { $Playbook }
script-csv-revision = Fersiwn y cwestiwn
script-csv-aim = Lefel i’w chyrraedd
script-csv-note = Nodyn i’w gyhoeddi
script-csv-rank = Safle
script-csv-now = Ble rydych chi
script-csv-step = Beth i’w wneud
script-csv-stage = { $Stage }
script-csv-effort = Ymdrech
script-csv-must-have = O dan y lefel isaf
script-csv-owner = Perchennog
script-csv-due = Erbyn pryd
script-csv-chosen = Dewiswyd
script-csv-state = Statws
script-csv-plan-note = Nodyn
script-csv-story = { $Story }
script-csv-yes = Ie
script-csv-unit = { $Unit }
script-report-title = Canlyniadau’r hunanasesiad
script-report-answers = Pob ateb
script-report-foot = Gwnaed gyda “{ $title }”, fersiwn { $version }. Mae’r atebion yn y ffeil hon: llwythwch hi ar y dudalen canlyniadau i barhau o’r fan hon. Nid yw nodiadau sydd wedi’u nodi’n fewnol ynddi.
script-exchange = Cadw, rhannu, argraffu
script-exchange-text = Rydych yn gwneud y ffeiliau hyn yma, ar eich cyfrifiadur. Nid oes dim yn cael ei anfon. Dim ond y copi wrth gefn sy’n cynnwys nodiadau mewnol.
script-exchange-backup = Copi wrth gefn
script-exchange-backup-text = Popeth, gyda nodiadau mewnol a rowndiau cynharach, i’w lwytho yn ôl yma. Cadwch ef i chi’ch hunain.
script-exchange-plan = Y cynllun fel tabl
script-exchange-plan-text = Y camau gyda statws, perchennog, dyddiad a nodyn, ar gyfer taenlen (CSV).
script-exchange-dates = Dyddiadau’r cynllun
script-exchange-dates-text = Dyddiadau’r camau nad ydynt wedi’u gorffen, ar gyfer calendr (ICS).
script-exchange-dates-none = Nid oes dyddiad gan unrhyw gam sydd heb ei orffen.
script-exchange-answers = Yr atebion fel tabl
script-exchange-answers-text = Rhes ar gyfer pob cwestiwn, ar gyfer taenlen (CSV).
script-exchange-print = Argraffu
script-exchange-print-text = Y dudalen hon, ar A4, ar bapur neu fel PDF.
script-exchange-report = Adroddiad mewn un ffeil
script-exchange-report-text = Tudalen i gydweithwyr (HTML) nad oes arni angen gwefan, ac y gellir ei llwytho yn ôl.
script-exchange-share = Ffeil i’w rhannu
script-exchange-share-text = Yr atebion, y dystiolaeth a’r nodiadau i’w cyhoeddi (JSON): ar gyfer y golwg tîm, neu ar gyfer eraill.
script-exchange-with-notes = Rhoi nodiadau mewnol yn y tabl o atebion hefyd, ar gyfer eich copi eich hun
script-exchange-with-plan = Cynnwys y cynllun yn yr adroddiad a’r ffeil i’w rhannu: yr hyn a ddewiswyd, statws, perchnogion, dyddiadau a nodiadau
script-exchange-saved = Rhoddwyd i’ch porwr i’w gadw: { $name }
script-exchange-link = Dolen â’r atebion ynddi
script-exchange-link-text = Mae pwy bynnag sy’n ei hagor yn gweld pa mor bell ydych chi, ac yn gallu cymryd eich lefelau, eich targedau a pha mor siŵr ydych chi, ond dim o’r hyn a deipioch. Mae’r atebion ar ôl y # yn y cyfeiriad, nad yw porwyr yn ei anfon at weinydd; ond mae’r atebion gan bwy bynnag sydd â’r ddolen.
script-exchange-link-make = Gwneud y ddolen
script-exchange-link-label = Dolen
script-exchange-link-size = Nifer y nodau yn y ddolen: { $length }. Mae rhaglenni e-bost a sgwrsio yn ei hanfon yn gyfan.
script-exchange-link-cut = Nifer y nodau yn y ddolen: { $length }. Mae rhai rhaglenni e-bost a sgwrsio yn torri dolenni ar ôl tua { $safe }: rhowch gynnig arni, neu rhannwch ffeil yn lle hynny.
script-exchange-link-long = Nifer y nodau y mae’r atebion yn eu cymryd: { $length }. Ni all dolen gario mwy na { $size }. Rhannwch ffeil yn lle hynny.
script-exchange-copy = Copïo’r ddolen
script-exchange-copied = Copïwyd y ddolen.
script-exchange-copy-yourself = Mae’r ddolen wedi’i dewis: copïwch hi â’ch bysellfwrdd.
script-head-group = { $Area } / { $principle }
script-peers = Ochr yn ochr ag eraill
script-peers-full = Rydych yn gweld asesiadau llawn eraill.
script-peers-only = Rydych yn gweld asesiadau eraill.
script-peers-quick = Rydych yn gweld gwiriadau cyflym eraill.
script-peers-no-full = Nid oes ffigurau asesiadau llawn eto: mae angen o leiaf { $n }. Cymherir gwiriadau cyflym ar wahân.
script-peers-no-quick = Nid oes ffigurau gwiriadau cyflym eto: mae angen o leiaf { $n }. Cymherir asesiadau llawn ar wahân.
script-peers-none = Nid oes ffigurau gan eraill eto: mae angen o leiaf { $n }.
script-peers-text = Y bar yw eich sgôr; y blwch yw hanner canol y lleill, a’r llinell ynddo yw eu canolrif. Mae eu ffigurau wedi’u talgrynnu, ac ni ddangosir cyfrifon o dan { $n }, fel na ellir adnabod neb.
script-peers-about = tua { $n }
script-peers-about-range = tua { $low } i { $high }
script-peers-other = Gwnaed y gymhariaeth gyda fersiwn { $version }, felly nid yw’n cyd-fynd â’r cwestiynau hyn.
script-peers-all = Pawb
script-peers-with = Cymharu â’r rhain
script-peers-caption = Eich sgoriau ochr yn ochr â rhai eraill
script-peers-you = Chi
# Check
script-peers-median = Canolrif
script-peers-half = Hanner canol
script-peers-n = { $Bodies }
script-peers-hidden = rhy ychydig
script-contribute = Cyfrannu at gymhariaeth
script-contribute-text = Gall y bobl sy’n gyfrifol am hyn gymharu heb wybod pa un yw pa un. Byddwch yn gweld popeth a fyddai yn y ffeil. Yna byddwch yn penderfynu a ydych am ei chadw a’i hanfon.
script-contribute-show = Dangos beth fyddai ynddi
script-contribute-full = Asesiad llawn yw hwn: mae { $percent }% ohono wedi’i ateb, ac mae angen { $needed }% i gyfrif.
script-contribute-only = Mae { $percent }% o’r asesiad wedi’i ateb, ac mae angen { $needed }% i gyfrif.
script-contribute-quick = Gwiriad cyflym yw hwn (cwestiynau: { $n }): mae { $percent }% ohono wedi’i ateb, ac mae angen { $needed }% i gyfrif.
script-contribute-not-full = Mae { $percent }% o’r asesiad llawn wedi’i ateb, ac mae angen { $needed }%. Felly dim ond cwestiynau’r gwiriad cyflym fyddai’n mynd.
script-contribute-too-little = Byddai ffeil a gedwir nawr yn cael ei hepgor o’r gymhariaeth. Atebwch ragor o gwestiynau yn gyntaf.
script-contribute-all = Popeth sydd yn y ffeil
script-contribute-row-kind = Math
script-contribute-row-model = { $Playbook }
script-contribute-row-type = Math: { $body }
script-contribute-row-nation = Cenedl
script-contribute-row-quarter = Chwarter
script-contribute-row-answers = Atebion
script-contribute-row-number = Rhif
script-contribute-kind-full = Asesiad llawn
script-contribute-kind-quick = Gwiriad cyflym
script-contribute-unsaid = heb ei roi
script-contribute-level = lefelau: { $n }
script-contribute-na = ddim yn berthnasol: { $n }
script-contribute-unknown = ddim yn gwybod: { $n }
script-contribute-not = Ddim ynddi: enw eich { $body }, nodiadau, tystiolaeth, targedau a dyddiadau. Mae’r rhif ar hap ac yn newydd ar gyfer pob rownd; mae’n dangos pan ddaw’r un ffeil ddwywaith.
script-contribute-file = Y ffeil ei hun
script-contribute-save = Cadw’r ffeil hon
# Check
script-rounds = Rowndiau
script-rounds-text = Atebwch eto ymhen hanner blwyddyn a gweld beth symudodd. Mae cau rownd yn rhoi copi o’r neilltu; byddwch yn parhau o’r un atebion.
script-rounds-unnamed = Rownd gynharach
script-rounds-name = Enw’r rownd hon
script-rounds-close = Cau’r rownd hon
script-rounds-close-text = Cedwir rowndiau sydd wedi’u cau gyda’ch atebion, ac maent yn rhan o’r copi wrth gefn. Mae camau’r cynllun nad ydynt wedi’u cwblhau na’u gollwng yn dod gyda chi i’r rownd nesaf.
script-rounds-close-text-alone = Cedwir rowndiau sydd wedi’u cau gyda’ch atebion, ac maent yn rhan o’r copi wrth gefn.
script-rounds-oldest = Rowndiau a gedwir: { $n }. Gydag un arall, mae’r hynaf yn mynd: { $oldest }. Lawrlwythwch gopi wrth gefn yn gyntaf.
script-rounds-trend = Rownd wrth rownd
script-rounds-trend-text = Pob rownd yn ôl y cwestiynau heddiw a atebodd. Dewiswch “Cymharu” i weld rownd dros yr un cwestiynau yn unig.
script-rounds-line = Llinell
script-rounds-closed = Wedi’i chau: { $label }. Rydych yn y rownd nesaf.
script-rounds-compare = Cymharu
script-rounds-remove = Tynnu
script-rounds-remove-sure = Tynnu am byth
script-rounds-removed = Wedi’i thynnu: { $label }.
script-rounds-file = Cymharu â ffeil
script-rounds-file-hint = Copi wrth gefn neu ffeil a rannwyd o rownd gynharach. Dim ond ei chymharu a wneir, nid ei chymryd.
script-rounds-compared = { $now } / { $then }
script-rounds-count = Cymharwyd ar y cwestiynau hyn: { $n } o { $total }.
script-rounds-why = Dim ond cwestiynau y mae’r ddwy rownd yn eu hateb â lefel, ac na newidiodd eu hystyr, sy’n cael eu cymharu. Felly gall y sgoriau hyn fod yn wahanol i’r rhai uchod.
script-rounds-caption = Sgoriau bryd hynny a nawr
script-rounds-now = Nawr
script-rounds-change = Newid
script-rounds-same = dim newid
script-rounds-up = { $n } yn uwch
script-rounds-down = { $n } yn is
script-paper = Ar gyfer pwyllgor neu fwrdd
script-paper-text = Papur byr wedi’i wneud o’r canlyniadau hyn: ble rydych chi, beth sy’n eich dal yn ôl, y camau a ddewisoch, a beth sydd ei angen arnynt. Gallwch newid y geiriau unwaith y maent yn eich dogfen eich hun.
script-paper-text-alone = Papur byr wedi’i wneud o’r canlyniadau hyn: ble rydych chi a beth sy’n eich dal yn ôl. Gallwch newid y geiriau unwaith y maent yn eich dogfen eich hun.
script-paper-make = Gwneud y papur
script-paper-made = Y papur
script-paper-copy = Copïo ar gyfer Word
script-paper-copied = Copïwyd y papur. Gludwch ef yn eich dogfen: mae penawdau a thablau’n cymryd ei harddulliau.
script-paper-selected = Mae’r papur wedi’i ddewis: copïwch ef â’ch bysellfwrdd.
script-paper-print = Argraffu’r papur
script-paper-save = Cadw fel un ffeil
script-paper-title = Hunanasesiad: ble rydym ni a beth rydym yn ei gynnig
script-paper-title-alone = Hunanasesiad: ble rydym ni
script-where-we-are = Ble rydym ni
script-paper-score = Sgôr, o { $max }
script-paper-since = Ers: { $round }
script-paper-since-why = Dim ond cwestiynau y mae’r ddwy rownd yn eu hateb â lefel, ac na newidiodd eu hystyr, sy’n cyfrif yn y newidiadau ers { $round }: { $n } o { $total }. Felly gallant fod yn wahanol i sgoriau papur y rownd honno.
script-paper-back = Beth sy’n ein dal yn ôl
script-paper-caps = { $n ->
    [one] Mae un ateb o dan ei lefel isaf. Nes iddo ei chyrraedd, mae pob { $area } o’r fath yn aros yn yr ail fand. Daw’n gyntaf.
   *[other] Mae { $n } o atebion o dan eu lefelau isaf. Nes iddynt eu cyrraedd, mae pob { $area } o’r fath yn aros yn yr ail fand. Nhw sy’n dod gyntaf.
  }
script-paper-now = Ein hateb
script-paper-needed = I’w chyrraedd
script-paper-propose = Beth rydym yn ei gynnig
script-paper-unchosen = { $n ->
    [one] Nid oes dim wedi’i ddewis eto. Y cam hwn sy’n dod gyntaf, yn ôl faint mae’n ei symud am ei ymdrech.
   *[other] Nid oes dim wedi’i ddewis eto. Y { $n } o gamau hyn sy’n dod gyntaf, yn ôl faint maent yn ei symud am eu hymdrech.
  }
script-paper-more = { $n ->
    [one] Mae un cam arall yn y cynllun.
   *[other] Mae { $n } o gamau eraill yn y cynllun.
  }
script-paper-needs = Beth sydd ei angen
script-paper-needs-effort = Ymdrech: { $efforts }.
script-paper-effort-1 = bach: { $n }
script-paper-effort-2 = canolig: { $n }
script-paper-effort-3 = mawr: { $n }
script-paper-needs-owner = { $n ->
    [one] Perchennog ar gyfer un cam nad oes ganddo un eto.
   *[other] Perchnogion ar gyfer { $n } o gamau nad oes ganddynt un eto.
  }
script-paper-needs-date = Amser: o { $first } i { $last }.
script-paper-needs-answer = { $n ->
    [one] Ateb i un cwestiwn na allem ei ateb.
   *[other] Atebion i { $n } o gwestiynau na allem eu hateb.
  }
script-paper-needs-agree = Cytundeb i’r camau hyn, gyda’u perchnogion a’u dyddiadau, a dyddiad ar gyfer y rownd nesaf.
script-paper-foot = Cwestiynau a atebwyd yn yr hunanasesiad “{ $title }”, fersiwn { $version }: { $answered } o { $total }. Atebion ar: { $day }.
script-charts = Siartiau ar gyfer sleidiau ac adroddiadau
script-charts-text = Fel llun llinell (SVG) neu ddarlun (PNG).
script-chart-map = Map o sgoriau
script-chart-areas = Sgôr pob { $area }
script-chart-rounds = Sgoriau rownd wrth rownd
script-team-people = Atebion pwy
script-team-people-text = Mae pob person yn ateb ar ei ben ei hun ac yn anfon ffeil atoch: “Ffeil i’w rhannu” neu “Copi wrth gefn” ar y dudalen canlyniadau. Mae’r ffeiliau’n aros yn y tab hwn nes i chi ei gau, ar ôl i chi ddewis ble i gadw atebion; cyn hynny, nes i chi adael y dudalen.
script-team-files = Ffeiliau canlyniadau
script-team-files-hint = Dewiswch sawl un ar unwaith, neu gollyngwch nhw yma.
script-team-own = Ychwanegu’r atebion yn y porwr hwn
script-team-me = Y porwr hwn
script-team-remove = Tynnu allan
script-team-removed = Wedi’i dynnu: { $name }.
script-team-answers = atebwyd: { $n }
script-team-loaded = { $n ->
    [one] Ychwanegwyd un ffeil.
    [two] Ychwanegwyd { $n } ffeil.
   *[other] Ychwanegwyd { $n } o ffeiliau.
  }
script-team-again = { $n ->
    [one] Roedd un yma eisoes, gyda’r un atebion: mae’n cyfrif unwaith.
   *[other] Roedd { $n } yma eisoes, gyda’r un atebion: maent yn cyfrif unwaith.
  }
script-team-doubt-title = Un person neu ddau?
script-team-doubt = Dechreuodd y rhain fel un ffeil ac mae ganddynt atebion gwahanol: “{ $first }” a “{ $second }”. Ai dau berson ydynt, neu ai un yw atebion mwy newydd yr un person?
script-team-two = Dau berson: cadw’r ddau
script-team-newer = Un person: tynnu’r hynaf, “{ $name }”
script-team-kept-both = Mae’r ddau’n cyfrif.
script-team-refused = { $n ->
    [one] Gwrthodwyd un ffeil.
    [two] Gwrthodwyd { $n } ffeil.
   *[other] Gwrthodwyd { $n } o ffeiliau.
  }
script-team-one-more = Mae angen un ffeil arall i gymharu.
script-team-answers-title = Ble rydych yn cytuno a ble mae angen siarad
script-team-discuss = { $n ->
    [zero] Dim cwestiynau i’w trafod yn gyntaf
    [one] Un cwestiwn i’w drafod yn gyntaf
    [two] { $n } gwestiwn i’w trafod yn gyntaf
    [few] { $n } chwestiwn i’w trafod yn gyntaf
    [many] { $n } chwestiwn i’w trafod yn gyntaf
   *[other] { $n } o gwestiynau i’w trafod yn gyntaf
  }
script-team-same = { $n ->
    [one] un lle dewisodd pawb yr un peth
   *[other] { $n } lle dewisodd pawb yr un peth
  }
script-team-show = Dangos
script-team-show-discuss = Trafod y rhain yn gyntaf ({ $n })
script-team-show-open = Heb gytuno eto ({ $n })
script-team-show-all = Pob un ({ $n })
script-team-none-discuss = Nid oes neb ymhell oddi wrth ei gilydd ar unrhyw gwestiwn.
script-team-none-open = Mae ateb y cytunwyd arno i bob cwestiwn.
script-team-none-all = Nid oes atebion.
script-team-figures = Faint o bobl a ddewisodd beth
script-team-median = Yn y canol: { $level }.
script-team-median-lower = Yn y canol, yr isaf o’r ddwy: { $level }.
script-team-agree = Dewisodd pawb yr un lefel.
script-team-spread = { $n ->
    [one] Un lefel sydd rhyngddynt.
   *[other] Lefelau rhyngddynt: { $n }.
  }
script-team-some-na = { $n ->
    [one] Mae un yn dweud nad yw’n berthnasol.
   *[other] Mae { $n } yn dweud nad yw’n berthnasol.
  }
script-team-some-unknown = { $n ->
    [one] Nid yw un yn gwybod.
   *[other] Nid yw { $n } yn gwybod.
  }
script-team-some-open = { $n ->
    [one] Nid atebodd un.
   *[other] Nid atebodd { $n }.
  }
script-team-agreed = Ateb y cytunwyd arno
script-team-not-agreed = Heb gytuno eto
script-team-role = Cytunwyd gan y tîm
script-team-outcome = Yr hyn y cytunoch arno
script-team-outcome-text = Dim ond pan fyddwch yn ei ddewis y cofnodir ateb. Ni chyfrifir cyfartaledd. Fe’i cedwir ar unwaith fel ateb y porwr hwn, yn lle’r un o’r blaen; mae “Heb gytuno eto” yn dod â hwnnw yn ôl.
script-team-progress = Cwestiynau ag ateb y cytunwyd arno: { $n } o { $total }.
script-team-take-over = Cofnodi lle dewisodd pawb yr un peth
script-team-took-over = { $n ->
    [one] Cofnodwyd un ateb.
   *[other] Cofnodwyd { $n } o atebion.
  }
script-team-save = Lawrlwytho’r atebion y cytunwyd arnynt
script-team-results = Gweld y canlyniadau
script-team-no-room = Nid yw’r ffeiliau’n ffitio yn storfa’r tab hwn: ar ôl ail-lwytho, ychwanegwch nhw eto.
script-sharing-text = Dywedwch pwy sy’n ateb pob { $area }. Mae pob un ohonynt yn cael ffeil, yn ei chymryd ar y dudalen hon yn eu porwr eu hunain, ac yn anfon eu rhan yn ôl. Yma byddwch yn ei hychwanegu at eich un chi.
script-sharing-who = Pwy sy’n ateb
script-sharing-people = Fesul person
script-sharing-me = { $name } (chi)
script-sharing-make = Gwneud ffeil: { $name }
script-sharing-made = Rhoddwyd i’ch porwr i’w gadw: { $name }. Anfonwch y ffeil eich hun. I bwy: { $to }. Mae eich nodiadau ar y rhan hon ynddi hefyd.
script-sharing-out = heb ddod yn ôl
script-sharing-part-out = heb ddod yn ôl: { $titles }
script-sharing-back = wedi dod yn ôl, newidiwyd ddiwethaf: { $day }
script-mine-title = Eich { $areas }
script-mine-others = { $Areas } y mae eraill yn eu hateb
script-mine-send = Cadw fy rhan i’w hanfon yn ôl
script-mine-all = Rwy’n ateb y cyfan: { $areas }
script-mine-all-said = Mae’r cyfan mewn un rhestr eto.
script-mine-saved = Rhoddwyd i’ch porwr i’w gadw: { $name }. Anfonwch y ffeil yn ôl eich hun. Mae eich nodiadau ynddi hefyd.
script-sharing-area-to = { $title } ({ $name })
script-sharing-still-out = Heb ddod yn ôl: { $list }.
script-sharing-all-back = Mae popeth a rannwyd gennych wedi dod yn ôl.
script-meeting-begin = Dechrau’r cyfarfod
script-meeting-begin-text = Un cwestiwn ar y tro, yn ddigon mawr ar gyfer taflunydd.
script-meeting-discuss = Trafod hyn
script-meeting-end = Yn ôl i’r rhestr
script-meeting-left = Cwestiynau ar ôl: { $n } o { $total }.
script-meeting-order = Trefn
script-meeting-order-spread = Y pellaf oddi wrth ei gilydd yn gyntaf
script-meeting-order-area = Fesul { $area }
script-meeting-number = { $n } o { $total }
script-meeting-previous = Y cwestiwn blaenorol
script-meeting-next = Y cwestiwn nesaf
script-meeting-keys = Hefyd: bysellau saeth, Page Up a Page Down.
script-meeting-agreed = Cytunwyd: { $answer }.
script-meeting-take-back = Heb gytuno wedi’r cyfan
script-meeting-taken-back = Tynnwyd yr ateb y cytunwyd arno yn ôl.
script-meeting-reason = Pam nad yw’n berthnasol
script-meeting-said = Nodiadau a thystiolaeth
script-meeting-silent = Nid oes nodyn na thystiolaeth am hyn yn ffeil neb.
script-meeting-sure = Pa mor siŵr: { $how }
script-services = Ochr yn ochr: { $units }
script-services-text = Un ffeil yw pob colofn. Ni chyfrifir cyfartaledd, ac nid yw unrhyw golofn yn dangos eich { $body } fel cyfanwaith.
script-services-caption = Sgoriau pob { $area }, fesul { $unit }
script-services-lowest = Isaf
script-services-apart = { $n } rhyngddynt
script-services-same = Pob un yr un fath
script-services-quick = Gwiriad cyflym
script-services-unscored = Ni atebwyd digon i’w cymharu.
script-services-widest = Y mwyaf rhyngddynt: { $title }, { $n }. { $low }: { $lowest }. { $high }: { $highest }.
script-services-level = Yr un yw’r sgôr ym mhobman.
script-services-lowest-of-all = Y sgôr isaf oll yw { $score } o { $max }: { $name }, { $title }.
script-services-bodies = Mae’r ffeiliau hyn yn enwi mwy nag un, a’r rhain yn wahanol: { $names }.
script-services-mixed = Dim ond y gwiriad cyflym a atebwyd gan y rhain: { $names }. Atebodd y lleill bob cwestiwn, felly nid yw’r sgoriau ar yr un cwestiynau.
script-services-unnamed = { $n ->
    [one] Un ffeil heb hyn: { $unit }. Nid yw ymysg y colofnau: { $names }.
   *[other] { $n } o ffeiliau heb hyn: { $unit }. Nid ydynt ymysg y colofnau: { $names }.
  }
script-register-count = { $n ->
    [one] Enwyd un darn o dystiolaeth.
   *[other] Enwyd { $n } o ddarnau o dystiolaeth.
  }
script-register-aged = { $n ->
    [one] Mae un yn hŷn na { $years } flynedd.
   *[other] Mae { $n } yn hŷn na { $years } flynedd.
  }
script-register-undated = { $n ->
    [one] Nid oes dyddiad y gellir ei ddarllen gan un.
   *[other] Nid oes dyddiad y gellir ei ddarllen gan { $n }.
  }
script-register-show = Dangos
script-register-show-all = Pob un ({ $n })
script-register-show-aged = Hŷn na { $years } flynedd ({ $n })
script-register-show-undated = Heb ddyddiad y gellir ei ddarllen ({ $n })
script-register-none = Nid oes dim o’r math hwn.
script-register-caption = Tystiolaeth fesul cwestiwn
script-register-title = Tystiolaeth
script-register-date = Dyddiad
script-register-age = Oedran
script-register-is-aged = hŷn na { $years } flynedd
script-register-without = { $n ->
    [one] Nid oes tystiolaeth gan un ateb
   *[other] Nid oes tystiolaeth gan { $n } o atebion
  }
script-register-print = Argraffu
script-age-days = { $n ->
    [one] un diwrnod
    [two] { $n } ddiwrnod
   *[other] { $n } diwrnod
  }
script-age-months = { $n ->
    [one] un mis
    [two] { $n } fis
   *[other] { $n } mis
  }
script-age-years = { $n ->
    [4] { $n } blynedd
    [one] un flwyddyn
    [two] { $n } flynedd
    [few] { $n } blynedd
    [many] { $n } blynedd
   *[other] { $n } o flynyddoedd
  }
script-age-today = heddiw
script-age-ahead = yn y dyfodol
script-csv-title = Beth ydyw
script-csv-age = Oedran
script-csv-aged = Hŷn na { $years } flynedd
