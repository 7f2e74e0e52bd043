/** How customers tell each kind of claim in Spanish, a line each: what they say beyond the expressions in `../es.ts`. */
import type { ClaimExamples } from '../claim-cues.js'

export const es: ClaimExamples = {
  claim: `
    El que vino a poner la antena me partió dos tejas y ahora hay goteras
    en la ficha decía resistente al agua y a la primera ducha se murió, menudo cuento
    me dijeron que entraba en el plan renove y luego que no, he perdido la ayuda
    vuestra cinta de embalar se llevó el barniz de la mesa
    me aconsejasteis mal y me he gastado el doble
    el extractor lo colgaron sin anclar y por poco nos mata
    os pasasteis con el taladro y reventasteis la tubería del vecino
    yo tenía un vale de cien euros y dice que está gastado
    el mueble del lavabo se ha hinchado con la fuga que dejasteis
    tengo que rehacer el enchufe porque lo dejaron pelado, a ver quién lo costea
    pone envío gratis, luego que no, luego que sí: que se respete lo anunciado
    me tenéis sin cocina por un fallo vuestro y como fuera cada día
    he faltado tres días al trabajo por vuestras citas
    al cambiar el disco perdisteis mi tesis
    en el cartel ponía última generación y es de hace cuatro años
    no me dais el regalo de bienvenida
    me negáis el descuento que firmasteis en el presupuesto
    vuestro operario dejó abierta la llave y ha salido el agua por el techo
    alguien entró en mi cuenta por un fallo vuestro y gastó mis puntos
    el asesor dijo que la campana aspiraba hacia fuera y es de filtro
    me caí con el palé que dejasteis en medio del pasillo de la tienda
    el andamio del montaje me abolló el coche
    vendéis como ecológico algo que no lo es
    me prometieron precio cerrado y ha subido
    tiraron mi horno antiguo, que funcionaba, sin permiso
    se quedaron con las piezas buenas de mi aparato
    el operario me mojó el ordenador con la manguera del aire y quiero que alguien lo pague
    Me vendieron un cable diciendo que cargaba rápido y es lento, menuda tomadura de pelo, quiero una solución
    No me habéis dado los 30 euros de la promo trae a un amigo y los quiero
    por vuestra web mal traducida compré lo que no era y ahora nadie responde. exijo responsabilidades
    la señora del seguro dijo que cubría caídas y no cubre, quiero que se cumpla
    se me cayó una estantería de vuestra tienda en el pie, voy a reclamar daños
    El móvil reacondicionado tenía cuenta de otro dueño y no puedo usarlo, reclamo
    prometisteis dos cojines con el sofá y se han echado atrás, quiero mis cojines
    A causa de su instalación defectuosa se me inundó la despensa. Solicito que asuman los gastos.
    me habéis quitado los puntos del cumple, ponedlos otra vez
    quiero reclamar contra el transportista que me rompió el timbre
    necesito que alguien responda por el mueble que me dejasteis cojo tras montar el lavavajillas`,
  complaint: `
    La chica del turno de mañana va de sobrada
    me ventiló en dos segundos sin escucharme
    entras y nadie levanta la cabeza
    ese señor de seguridad se cree policía
    tuve que aguantar sus bufidos toda la visita
    me llamó pesada a la cara
    el mozo dio un portazo y se marchó refunfuñando
    tantas máquinas y ningún ser humano que te escuche
    la centralita te da vueltas y vueltas y acaba cortándose
    llegué a las diez y a las doce seguía sin que me llamaran
    el gerente me despachó con un ya veremos
    si no eres joven no existes en esa tienda
    da pena lo dejado que está el local
    el instalador entró con las botas llenas de barro y se enfadó cuando se lo dije
    me cortó a media frase
    hablan entre ellos como si no estuvieras
    la vendedora se mofó de mi presupuesto
    el de atención al cliente levantó la voz
    me mandaron de un mostrador a otro como una pelota
    quedaron en avisarme y hasta hoy
    el cajero me tiró el cambio encima del mostrador
    ni una disculpa después de lo que pasó
    siempre con prisas, siempre de mal humor
    me trataron de mentirosa
    no contestan ni por teléfono ni por carta ni por nada
    me sacaron del local porque llevaba al bebé llorando
    qué modales los del mostrador de recogidas, ni por favor ni gracias
    Le pregunté una cosa al chico y me dijo que buscase en google
    quiero dejar una queja del teléfono, música media hora y nadie
    Vuestra tienda de València está hecha una pocilga y hace un calor inaguantable
    el guardia me hizo abrir el bolso delante de todos, me sentí fatal
    me tutean y se ríen, a mi edad, no hay derecho
    Es indignante lo poco que os importa el cliente
    la dependienta le habló a mi hijo con autismo de una forma horrible
    me cerraron la puerta en las narices a las nueve menos cinco
    No entiendo que tengáis un 900 si nunca descuelga nadie
    vengo a protestar por la chulería del de la furgo
    ponga que estoy muy decepcionado con cómo me atendieron, nada más`,
  return: `
    Se lo compré a mi sobrina y ya lo tenía
    la pedí en gris y en casa no pega
    lo probé en el salón y abulta muchísimo
    no me acaba, os lo retorno
    pensándolo bien, prefiero quedarme con el viejo
    sigue en su caja con el plástico puesto y quiero mandarlo de vuelta
    fue un impulso, no lo necesito
    me mudo a un piso amueblado y me sobra la nevera
    el televisor tapa la ventana, no me sirve
    compré uno de más
    mi marido ha traído otro, así que este vuelve a la tienda
    la lámpara es fea en persona
    quisiera anular y que paséis a recogerlo, no lo he usado
    es para gas natural y yo tengo butano, me equivoqué al elegir
    cuando lo vi montado se me cayó el alma a los pies, no lo quiero
    me lo quedé por error, era para probar
    el niño prefiere otro juego, este está precintado
    hacer efectivo mi derecho a echarme atrás
    no voy a aprender a usarlo, os lo llevo
    he visto otro que me encaja más, devuelvo este
    no era para esta pulgada, el soporte lo regreso
    está sin tocar, con su etiqueta
    a los tres días ya no me hacía gracia
    pedí dos tallas y me quedo una
    me ha salido caro el capricho, que vuelva a vuestro almacén
    la silla no va con mi espalda, la retorno
    os quiero devolver las cortinas... perdón, el estor eléctrico, sin montar
    Me lo pensé mejor y no quiero el patinete, ¿lo recogéis?
    desisto del pedido NX-30511620
    la olla es enorme, la voy a devolver
    hazme la devolución de la cámara que pillé el domingo
    No me va bien el tamaño del congelador y deseo devolverlo conforme a los 30 días
    mi novia ya tenía esa plancha de pelo, la devolvemos sin usar
    arrepentido total del proyector, para atrás
    quisiera tramitar el retorno de un router precintado
    el olor a plástico de la silla gamer me molesta, devuelta
    compré tinta equivocada y está sin abrir, la querría devolver
    que me anulen la compra y se lleven la cinta de correr, no la he estrenado`,
  warranty: `
    El mando del horno gira loco y no pilla temperatura
    sale agua por la goma de la puerta
    la aspiradora huele a goma quemada y se para
    a los seis meses el altavoz suena a lata
    la tableta se queda sin batería en media hora
    se ha abierto la bisagra del portátil
    el frigo hace hielo por detrás y los yogures se congelan
    da un calambrazo cuando la toco
    el disco duro pita y no aparece
    la cámara saca todo borroso
    no hay manera de que arranque desde el lunes
    el compresor no para nunca
    el robot da vueltas en círculo y se queda atascado
    se ven líneas moradas en la mitad de la tele
    me dice error F05 todo el rato
    la plancha ya no echa vapor
    las teclas se han ido quedando pegadas
    el botón de encendido se ha hundido
    el calefactor echa humo
    la secadora tarda cuatro horas y deja la ropa mojada
    el termostato marca cualquier cosa
    se descuelga el wifi del aparato a cada momento
    el móvil se apagó y no ha revivido
    zumba, tiembla y acaba parando
    el ventilador se ha quedado tieso
    cojea el tambor, tiene año y pico
    la campana del extractor no tira y la pusisteis en febrero
    se me a jodido el mando de la play a los 4 meses
    Se ha quemado el motor de la batidora al segundo uso
    tableta que se queda en el logo, garantía vigente
    la nevera hace agua por dentro desde que acabó el verano, la compré en 2024
    Ruego envíen al SAT: la caldera eléctrica marca fallo y no arranca
    el portátil no pasa de la pantalla azul y es nuevo nuevo
    La secadora huele a quemado, tiene 14 meses
    quiero que me arregléis el patinete por garantía, el freno no va
    dejó de oírse el micro del móvil, lo tengo desde navidad
    el horno que me arreglasteis vuelve a estar igual que antes
    no enciende la barra de sonido y la compré en abril`,
  delivery: `
    Abrí la puerta y la caja tenía un boquete
    llevo toda la mañana asomado a la ventana y no aparecen
    venía solo el manual, ni rastro del aparato
    lo metieron por la ventana y se ha hecho trizas
    no era para mí, ponía calle Mayor
    trajeron la blanca y era inox
    hoy hace un mes del encargo y seguimos igual
    el cristal crujía nada más abrirlo
    en el albarán salen cuatro bultos y bajaron tres
    pone en reparto desde el jueves
    se fueron sin llamar al telefonillo
    lo han soltado en casa del del quinto
    le falta una bandeja y la bolsa de tornillos
    me lo cambian de día cada dos por tres
    desapareció del rellano
    el tirador venía partido
    para Navidad era, y estamos en enero
    mandasteis una cuna y yo esperaba una estufa
    según internet ya está en mi casa y aquí no hay nada
    la puerta del congelador vino torcida del viaje
    chorreaba líquido el paquete
    el chófer dijo que no cabía por la escalera y se lo llevó
    nadie me sabe decir por dónde para mi compra
    el cartón estaba empapado
    pedí con cargador y vino sin él
    se equivocaron de portal y lo recogió otro
    han dejado el paquete al portero y el portero dice que no
    me habéis traído el frigorífico con la puerta al revés y rayado
    compré tres y en la caja solo veo dos
    Mi lavadora debía llegar el 5 y sigo lavando a mano
    el rider tiró la tele por encima de la valla y está hecha polvo
    ha venido un modelo distinto al que pedí
    pone que lo firmó un tal Pepe y aquí no vive ningún Pepe
    el envío se ha quedado parado en Zaragoza diez días
    venía sin el pie de la tele
    nadie apareció a la hora acordada y perdí la mañana
    me llega la caja rota y el aspirador roto
    aún estoy esperando los filtros que encargué hace un siglo`,
  billing: `
    Me habéis clavado 80 de más
    en la app del banco estáis repetidos
    el descuento de socio no figura
    me seguís pasando recibos de algo dado de baja
    se anuló la compra y la pasta no vuelve
    el tique suma mal
    me han girado un recibo que no es mío
    lo devuelto sigue sin aparecer en la cuenta
    la factura sale a nombre de otro
    pagué señal y luego el total entero
    el portes gratis me lo cobran al final
    cuotas de 30 y firmé 25
    me retuvieron 200 y no los sueltan
    dónde está mi abono de marzo
    el cargo lleva fecha de un día que no compré
    me han aplicado gastos de gestión sin decir nada
    abonasteis en la tarjeta vieja
    sale un concepto raro en el extracto
    el IVA no corresponde
    pagué en efectivo y además por tarjeta
    vosotros decís pagado, yo digo que el dinero no está
    la bolsa me la pasaron tres veces
    figura moroso un préstamo que acabé
    el saldo de la vuelta no cuadra
    me habéis facturado el modelo caro
    la diferencia de precio no me la reembolsaron
    me sale cobrado un pedido que yo no he hecho
    dos veces me habéis sacado los 120 de la lavadora
    y los 60 euros del abono pa cuándo, que devolví la tablet en septiembre
    la factura tiene mal el total
    me aplicasteis un interés que no estaba en el contrato
    Pagué 15 por la entrega premium y luego otros 15, quiero lo que sobra
    me han descontado del banco 199 en vez de 149
    devolvieron el dinero a una tarjeta que ya no existe y no lo tengo
    cargo extraño de vuestra tienda a las 3 de la mañana
    la visita del técnico era gratis y me han pasado un recibo
    no me habéis aplicado la oferta en el ticket y pagué el precio entero
    sigo sin cobrar el reembolso de la cancelación`,
  suggestion: `
    Unas butacas al fondo y la gente se quedaría más
    lo de imprimir el resguardo ya sobra
    qué bien iría un buscador por voz
    con unos dibujos las instrucciones se entenderían mejor
    qué tal un descuento por traer el casco viejo
    yo abriría antes los lunes
    un aviso el día de antes evitaría muchas esperas
    meted más cajas de autocobro
    la rampa de atrás necesita barandilla
    un teléfono directo para sordos, eso falta
    os iría bien contratar a alguien que hable árabe
    los pasillos con nombre, como en el súper
    es solo por aportar: bolsas más resistentes
    pensad en los celíacos para la cafetería
    si las cajas se abrieran por arriba sería otra cosa
    que avisen cuando vuelve a haber existencias
    un día al mes sin luces fuertes
    quizá un cursillo de placas de inducción
    haría falta un cambiador de bebés
    prestad paraguas a la salida
    para la próxima campaña, menos papel
    el formulario podría acordarse de mis datos
    molaría poder chatear por la noche con un humano
    dejad pagar con el reloj
    en vuestro lugar regalaría el primer lavado
    las fichas ganarían con el peso y el ruido
    poned una papelera de pilas en la entrada
    con un botón de repetir pedido iríamos más rápido
    mi idea es que los domingos haya menos luz y ruido para gente sensible
    Si pusierais cargadores de coche en el parking vendría más
    quería sugeriros una cosita sobre el catálogo
    deberían revisar la letra de las etiquetas, es minúscula
    ¿Han pensado en poner un servicio de afilado de cuchillas?
    me encantaría que hubiera clases de informática
    otra tienda da cita previa para todo, lo podríais copiar
    se podría mejorar la app con huella dactilar
    añadid bizum en caja por favor, sería un puntazo
    vendría bien un mapa dentro de la tienda`,
  compliment: `
    Vaya manos tiene el montador
    me sacó del apuro la muchacha de telefonía
    así se trabaja, sí señor
    ya quisieran otras tiendas tener a alguien como Remedios
    me fui con una sonrisa de oreja a oreja
    el señor mayor de ferretería es una joya
    qué trato tan humano
    ni un pero que poner a la visita
    dejaron la cocina más limpia que antes
    Ernesto no paró hasta dar con ello
    mi experiencia no ha podido ser mejor
    se nota que a esa chica le gusta su oficio
    de matrícula
    quedé más que contento con el arreglo
    un trato exquisito
    me explicó el mando tres veces sin perder la sonrisa
    sois los mejores, sobre todo Adela
    esas cosas hay que decirlas también cuando van bien
    llamó al día siguiente para ver si iba todo bien, qué detalle
    da confianza encontrarse con gente así
    trajeron la tele volando y con mimo
    Don Julián tiene madera de jefe
    volveré por cómo me trataron
    nadie me había atendido así nunca
    qué salero y qué eficacia
    de su parte recibí más de lo que esperaba
    Felicidades al muchacho del almacén, Toni, más rápido imposible
    me ha encantado cómo me ha tratado la rubia de la sección de cocinas
    gracias a Mireia por su paciencia infinita conmigo
    ponle una medalla a la persona que me llamó ayer
    Quiero hacer un elogio del señor que me instaló el horno
    todo lo que os diga de bueno de Javi es poco
    Estoy muy agradecido por la atención del equipo de València
    vaya pedazo de técnico me mandasteis, así da gusto
    le mando un abrazo a la operadora Sonia, me resolvió la vida
    excelente trato el de sus montadores, que conste
    bravo por los de la furgoneta, educados y limpios
    escribo pa deciros cosas buenas por una vez: la tienda de Girona, de lujo`,
  enquiry: `
    A ver si me pueden decir, sin prisa, qué cable lleva
    apunta: ¿traéis recambios de marcas antiguas?
    que me llamen cuando vuelva el encargado, es por una medida
    mándame luego lo que averigües
    dejo aquí escrita mi pregunta para mañana
    esto igual lo sabe el especialista, que me ponga un correo
    necesitaría que lo mirasen y me dijesen algo
    ¿a quién le puedo trasladar una duda de homologación?
    no lo he visto en la web, ¿me lo averiguáis?
    me urge poco, solo es curiosidad técnica
    queda pendiente que me respondan lo del voltaje
    si no está ahora, que me conteste cuando esté
    una preguntita para los de compras
    póngame en contacto por escrito con quien lo sepa
    espero que me den razón por email
    quiero preguntar algo que no es urgente
    pásale mi mensaje al de cocinas
    tomen los datos y ya me avisan con la información
    me gustaría que un técnico me sacara de dudas
    dejad constancia de esta pregunta
    hagan llegar esta duda a fábrica
    ¿me lo podéis confirmar por correo más adelante?
    tengo curiosidad por saber cuándo sale, avisadme
    que me manden el manual o me digan dónde está
    a la espera de sus noticias sobre la compatibilidad
    pregunta para cuando alguien la pueda ver`,
}
