/** How customers tell each kind of claim in Catalan, a line each: what they say beyond the expressions in `../ca.ts`. */
import type { ClaimExamples } from '../claim-cues.js'

export const ca: ClaimExamples = {
  claim: `
    El qui va venir a posar l'antena em va trencar dues teules i ara hi ha goteres
    a la fitxa deia resistent a l'aigua i a la primera dutxa es va morir, quina presa de pèl
    em van dir que entrava al pla renova i després que no, he perdut l'ajut
    la vostra cinta d'embalar es va endur el vernís de la taula
    em vau aconsellar malament i m'he gastat el doble
    l'extractor el van penjar sense ancorar i per poc no ens mata
    us vau passar amb el trepant i vau rebentar la canonada del veí
    jo tenia un val de cent euros i diu que està gastat
    el moble del lavabo s'ha inflat amb la fuita que vau deixar
    he de refer l'endoll perquè el van deixar pelat, a veure qui s'ho paga
    que es respecti el que anunciàveu
    em teniu sense cuina per un error vostre i menjo fora cada dia
    he faltat tres dies a la feina per les vostres cites
    en canviar el disc vau perdre la meva tesi
    el cartell deia última generació i és de fa quatre anys
    no em doneu el regal de benvinguda
    em negueu el descompte que vau signar al pressupost
    el vostre operari va deixar oberta la clau i ha sortit aigua pel sostre
    algú va entrar al meu compte per una errada vostra i va gastar els punts
    l'assessor va dir que la campana aspirava cap enfora i és de filtre
    vaig caure amb el palet que vau deixar al mig del passadís
    la bastida del muntatge em va abonyegar el cotxe
    veneu com a ecològic el que no ho és
    em van prometre preu tancat i ha pujat
    van llençar el meu forn antic, que funcionava, sense permís
    es van quedar les peces bones del meu aparell
    el paleta que vau enviar em va foradar una canonada i vull que ho pagueu
    em van vendre una assegurança que no cobreix res del que deien, en vull la solució
    la promoció deia 50 euros de regal i no els he vist, els reclamo
    se'm va espatllar el moble quan hi vau encastar la nevera, feu-vos-en càrrec
    Exigeixo que es respecti el preu que sortia a la web quan vaig comprar
    vaig relliscar a la vostra botiga amb el terra moll i vull una compensació
    m'heu perdut el disc dur que us vaig deixar, què em doneu a canvi
    vull fer una reclamació, em van enganyar amb el model
    heu rebutjat el meu val de Nadal sense motiu, vull que me l'accepteu
    Per culpa del muntatge mal fet se m'han ratllat les rajoles i demano que s'arregli
    els punts que vau prometre per l'enquesta no hi són, poseu-me'ls
    m'heu donat de baixa el compte i he perdut tots els avantatges, ho vull recuperar`,
  complaint: `
    La noia del torn de matí va de sobrada
    em va despatxar en dos segons sense escoltar-me
    entres i ningú aixeca el cap
    aquell senyor de seguretat es pensa que és policia
    vaig haver d'aguantar els seus esbufecs tota la visita
    em va dir pesada a la cara
    el mosso va fer un cop de porta i va marxar rondinant
    tantes màquines i cap persona que t'escolti
    la centraleta et fa donar voltes i s'acaba tallant
    vaig arribar a les deu i a les dotze encara no m'havien cridat
    el gerent em va engegar amb un ja ho veurem
    si no ets jove no existeixes en aquella botiga
    fa pena com tenen el local de deixat
    l'instal·lador va entrar amb les botes enfangades i es va enfadar quan li ho vaig dir
    em va tallar a mitja frase
    parlen entre ells com si no hi fossis
    la venedora es va mofar del meu pressupost
    el d'atenció al client va alçar la veu
    em van fer anar d'un taulell a l'altre com una pilota
    van quedar d'avisar-me i fins avui
    el caixer em va llençar el canvi damunt del taulell
    ni una disculpa després del que va passar
    sempre amb presses, sempre de mal humor
    em van tractar de mentidera
    no contesten ni per telèfon ni per carta ni per res
    em van treure del local perquè el nadó plorava
    quin tracte més fred, semblava que els fes nosa
    la noia de recollides es va posar a riure de com parlo
    Vull fer una queixa pel soroll que feu descarregant a les cinc del matí
    em van deixar mitja hora dret i tinc crosses
    el comercial em va trucar a l'hora de dinar tres dies seguits
    és una presa de pèl com atenen al telèfon
    l'encarregat em va dir que si no m'agradava ja sabia on era la porta
    no us vull demanar res, només dir que em vaig sentir menyspreada
    van servir abans un senyor que havia arribat després i em van contestar malament
    ningú no parla català en aquesta botiga i es molesten
    es pensen que les dones no entenem d'ordinadors, quin fàstic
    tinc una queixa del xofer, molt groller`,
  return: `
    El vaig comprar a la neboda i ja el tenia
    la vaig demanar grisa i a casa no hi lliga
    el vaig provar al menjador i fa molt d'embalum
    no m'acaba de convèncer, us el retorno
    ben pensat, prefereixo quedar-me el vell
    encara és a la capsa amb el plàstic posat i el vull enviar de tornada
    va ser un rampell, no el necessito
    me'n vaig a un pis moblat i em sobra la nevera
    el televisor tapa la finestra, no em serveix
    en vaig comprar un de més
    el meu home n'ha portat un altre, així que aquest torna a la botiga
    el llum és lleig quan el veus
    voldria anul·lar i que el passeu a recollir, no l'he fet servir
    és per gas natural i jo tinc butà, em vaig equivocar triant
    quan el vaig veure muntat em va caure l'ànima als peus, no el vull
    me'l vaig quedar per error, era per provar
    el nen prefereix un altre joc, aquest està precintat
    fer efectiu el meu dret a fer-me enrere
    no n'aprendré mai, us el porto
    n'he vist un altre que m'encaixa més, torno aquest
    no era per aquesta mida, el suport el retorno
    està sense tocar, amb l'etiqueta
    al cap de tres dies ja no em feia gràcia
    vaig demanar dues talles i me'n quedo una
    m'ha sortit car el caprici, que torni al magatzem
    la cadira no li va bé a la meva esquena, la retorno
    torno l'escalfador, al pis nou ja n'hi ha
    vull retornar uns altaveus, no els he ni obert
    m'he equivocat comprant, agafeu-me'l de tornada
    Desisteixo de la compra de la bicicleta estàtica
    la cadira és incòmoda i la tornaria
    feu-me la devolució del projector
    ja no la vull, la picadora, veniu a buscar-la
    la tauleta era per al nen i no li agrada, la volem tornar
    voldria gestionar una devolució d'una comanda sencera
    em sobra un monitor, el puc retornar? està nou, m'hi voldria posar ara
    no m'acaba de fer el pes el robot, el retornaré
    L'assecador no m'agrada. El torno i em feu l'abonament.`,
  warranty: `
    El comandament del forn gira boig i no agafa temperatura
    surt aigua per la goma de la porta
    l'aspiradora fa olor de goma cremada i s'atura
    al cap de sis mesos l'altaveu sona com una llauna
    la tauleta es queda sense bateria en mitja hora
    s'ha obert la frontissa del portàtil
    la nevera fa gel per darrere i els iogurts es congelen
    enrampa quan la toco
    el disc dur xiula i no apareix
    la càmera ho fa tot borrós
    no hi ha manera que arrenqui des de dilluns
    el compressor no para mai
    el robot dona voltes en cercle i s'encalla
    es veuen línies morades a mitja tele
    em diu error F05 tota l'estona
    la planxa ja no treu vapor
    les tecles s'han anat quedant enganxades
    el botó d'encesa s'ha enfonsat
    el calefactor treu fum
    l'assecadora triga quatre hores i deixa la roba molla
    el termòstat marca qualsevol cosa
    el wifi de l'aparell cau a cada moment
    el mòbil es va apagar i no ha reviscolat
    brunzeix, tremola i s'acaba parant
    el ventilador s'ha quedat encarcarat
    el tambor coixeja, té un any i escaig
    no s'engega el forn i és del febrer
    la rentadora balla per tota la cuina, té garantia encara
    el meu mòbil ha perdut el so, comprat fa quatre mesos
    Vull que un tècnic em miri l'aire, ja no treu fred
    la batedora treu fum
    pantalla negra al portàtil, dos mesos d'ús, garantia
    se m'ha fet malbé la cafetera i la tinc de l'any passat
    la placa no escalfa un dels focs, vull reparació
    heu canviat la peça i continua sense funcionar
    l'aspirador s'ofega i no aspira, sol·licito reparar-lo en garantia
    tele amb ombres a la pantalla des del primer trimestre
    el termòmetre digital ha deixat d'anar`,
  delivery: `
    Vaig obrir la porta i la capsa tenia un forat
    fa tot el matí que miro per la finestra i no apareixen
    només hi venia el manual, ni rastre de l'aparell
    el van entrar per la finestra i s'ha fet miques
    no era per a mi, hi posava carrer Major
    van portar la blanca i era inox
    avui fa un mes de l'encàrrec i seguim igual
    el vidre cruixia tot just obrir-lo
    a l'albarà surten quatre paquets i en van baixar tres
    hi posa en repartiment des de dijous
    van marxar sense trucar a l'intèrfon
    l'han deixat a casa del del cinquè
    li falta una safata i la bossa de cargols
    em canvien el dia cada dos per tres
    ha desaparegut del replà
    el tirador venia partit
    era per Nadal i som al gener
    vau enviar un bressol i jo esperava una estufa
    segons internet ja és a casa meva i aquí no hi ha res
    la porta del congelador va venir torta del viatge
    el paquet regalimava
    el xofer va dir que no passava per l'escala i se'l va endur
    ningú em sap dir per on para la meva compra
    el cartró era xop
    el vaig demanar amb carregador i va venir sense
    es van equivocar de portal i el va recollir un altre
    m'han dut una rentadora amb el tambor abonyegat
    fa quinze dies que havia d'haver arribat
    el paquet ve obert i hi manca el carregador
    vaig comprar una nevera blanca i me l'han portada gris
    no ha vingut cap repartidor i consta com entregat
    El matalàs encara no és aquí
    van trucar al veí i l'hi van deixar i ara no apareix
    m'han enviat un sol bafle de dos
    quan he obert la caixa els gots eren trossos
    em diuen cada dia que demà i mai no ve
    m'ha tocat la comanda d'un tal Ferran
    no hi ha les potes del televisor a dins`,
  billing: `
    M'heu clavat 80 de més
    a l'app del banc hi sou repetits
    el descompte de soci no hi figura
    em continueu passant rebuts d'una cosa donada de baixa
    es va anul·lar la compra i els diners no tornen
    el tiquet suma malament
    m'han girat un rebut que no és meu
    el que vaig tornar encara no surt al compte
    la factura surt a nom d'un altre
    vaig pagar paga i senyal i després el total sencer
    els ports gratis me'ls cobren al final
    quotes de 30 i vaig signar 25
    em van retenir 200 i no els deixen anar
    on és el meu abonament de març
    el càrrec porta data d'un dia que no vaig comprar
    m'han posat despeses de gestió sense dir res
    vau abonar a la targeta vella
    surt un concepte estrany a l'extracte
    l'IVA no correspon
    vaig pagar en efectiu i a sobre amb targeta
    dieu que està pagat i jo dic que els diners no hi són
    la bossa me la van passar tres vegades
    hi consto com a morós d'un préstec acabat
    el saldo del canvi no quadra
    m'heu facturat el model car
    la diferència de preu no me la van reemborsar
    m'heu passat dos rebuts iguals
    el total del tiquet no quadra amb el que em vau dir
    encara espero els calés de la nevera que us vau endur
    em surt un pagament que jo no he autoritzat
    vaig anul·lar-ho i m'ho heu cobrat igual
    L'abonament no m'ha entrat al banc
    m'heu cobrat 12 euros de més
    on són els meus 300 euros, fa un mes que vaig retornar-ho
    la factura surt amb un altre import
    el descompte del cupó no me l'heu restat i he pagat tot el preu
    em cobren interessos i era sense interessos
    tinc tres càrrecs de 9,99 de no sé què`,
  suggestion: `
    Unes butaques al fons i la gent s'hi quedaria més
    això d'imprimir el resguard ja sobra
    que bé que aniria un cercador per veu
    amb uns dibuixos les instruccions s'entendrien millor
    què tal un descompte per portar l'aparell vell
    jo obriria abans els dilluns
    un avís el dia abans estalviaria moltes esperes
    poseu més caixes d'autocobrament
    la rampa del darrere necessita barana
    un telèfon directe per a sords, això falta
    us aniria bé contractar algú que parli àrab
    els passadissos amb nom, com al súper
    és només per aportar: bosses més resistents
    penseu en els celíacs per a la cafeteria
    si les capses s'obrissin per dalt seria una altra cosa
    que avisin quan torna a haver-hi existències
    un dia al mes sense llums fortes
    potser un curset de plaques d'inducció
    faria falta un canviador de nadons
    deixeu paraigües a la sortida
    per a la pròxima campanya, menys paper
    el formulari podria recordar les meves dades
    molaria poder xatejar a la nit amb un humà
    deixeu pagar amb el rellotge
    al vostre lloc regalaria la primera rentada
    les fitxes guanyarien amb el pes i el soroll
    aniria bé un servei de préstec d'eines
    Poseu més lavabos, si us plau
    per què no feu entregues amb bicicleta?
    us proposaria canviar els uniformes per saber qui treballa aquí
    tinc una idea per fer la cua més curta
    seria bo tenir els preus també per quilo de roba
    podria haver-hi un raconet infantil
    heu pensat a oferir clases de robòtica
    M'encantaria que el correu de confirmació fos més curt
    cal que milloreu el cercador, no troba res
    si féssiu descompte a jubilats vindríem més
    un suggeriment petit sobre el carret de compra`,
  compliment: `
    Quines mans que té el muntador
    em va treure del compromís la noia de telefonia
    així es treballa, sí senyor
    ja voldrien altres botigues tenir algú com la Remei
    vaig marxar amb un somriure d'orella a orella
    el senyor gran de ferreteria és una joia
    quin tracte tan humà
    ni un però a la visita
    van deixar la cuina més neta que abans
    l'Ernest no va parar fins que ho va trobar
    la meva experiència no ha pogut ser millor
    es nota que a aquella noia li agrada l'ofici
    de matrícula
    vaig quedar més que content amb l'arranjament
    un tracte exquisit
    em va explicar el comandament tres vegades sense perdre el somriure
    sou els millors, sobretot l'Adela
    aquestes coses s'han de dir també quan van bé
    va trucar l'endemà per veure si tot anava bé, quin detall
    fa confiança trobar-se gent així
    van portar la tele volant i amb cura
    en Julià té fusta de cap
    tornaré per com em van tractar
    ningú m'havia atès mai així
    quina gràcia i quina eficàcia
    de part seva vaig rebre més del que esperava
    quin noi més trempat el que em va portar la tele, feliciteu-lo
    moltíssimes gràcies a l'Anna de la botiga de Lleida
    Us vull felicitar per la reparació, ha quedat com nova
    en Biel del taller és boníssim, que ho sàpiga tothom
    vull que consti el bon tracte de la telefonista
    deu sobre deu als transportistes
    m'ha agradat molt com m'heu atès, feu-ho arribar a la Núria
    agraeixo la paciència del senyor de la caixa
    Bravo a tot l'equip de Girona
    el millor servei que he tingut mai, gràcies a en Pol
    una abraçada per la noia que em va ajudar amb l'app
    escric per dir que la feina dels lampistes va ser perfecta`,
  enquiry: `
    A veure si em poden dir, sense presses, quin cable porta
    apunta: porteu recanvis de marques antigues?
    que em truquin quan torni l'encarregat, és per una mida
    envia'm després el que esbrinis
    deixo aquí escrita la pregunta per demà
    això potser ho sap l'especialista, que m'enviï un correu
    necessitaria que ho miressin i em diguessin alguna cosa
    a qui puc traslladar un dubte d'homologació?
    no ho he vist al web, m'ho esbrineu?
    no em corre pressa, només és curiositat tècnica
    queda pendent que em responguin això del voltatge
    si no hi és ara, que em contesti quan hi sigui
    una pregunteta per als de compres
    posi'm en contacte per escrit amb qui ho sàpiga
    espero que em diguin alguna cosa per correu
    vull preguntar una cosa que no és urgent
    passa el meu missatge al de cuines
    preneu les dades i ja m'avisareu amb la informació
    m'agradaria que un tècnic em tragués de dubtes
    deixeu constància d'aquesta pregunta
    feu arribar aquest dubte a fàbrica
    m'ho podeu confirmar per correu més endavant?
    tinc curiositat per saber quan surt, aviseu-me
    que m'enviïn el manual o em diguin on és
    a l'espera de les seves notícies sobre la compatibilitat
    pregunta per quan algú la pugui veure`,
}
