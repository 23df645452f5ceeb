extension TimeZones {
    /// The first half of the table; `TimeZones` says how to read it.
    static let tableBeginning = """
        =0 /0 Africa/Abidjan Africa/Accra Africa/Bamako Africa/Banjul Africa/Bissau Africa/Conakry
        Africa/Dakar Africa/Freetown Africa/Lome Africa/Monrovia Africa/Nouakchott
        Africa/Ouagadougou Africa/Timbuktu America/Danmarkshavn Atlantic/Reykjavik
        Atlantic/St_Helena Etc/GMT Etc/GMT+0 Etc/GMT-0 Etc/GMT0 Etc/Greenwich Etc/UCT Etc/UTC
        Etc/Universal Etc/Zulu GMT GMT+0 GMT-0 GMT0 Greenwich Iceland UCT UTC Universal Zulu
        =180 /180 Africa/Addis_Ababa Africa/Asmara Africa/Asmera Africa/Dar_es_Salaam
        Africa/Djibouti Africa/Kampala Africa/Mogadishu Africa/Nairobi Antarctica/Syowa Asia/Aden
        Asia/Bahrain Asia/Kuwait Asia/Qatar Asia/Riyadh Etc/GMT-3 Indian/Antananarivo Indian/Comoro
        Indian/Mayotte
        =60 /60 Africa/Algiers Africa/Bangui Africa/Brazzaville Africa/Douala Africa/Kinshasa
        Africa/Lagos Africa/Libreville Africa/Luanda Africa/Malabo Africa/Ndjamena Africa/Niamey
        Africa/Porto-Novo Etc/GMT-1
        =120 /120 Africa/Blantyre Africa/Bujumbura Africa/Gaborone Africa/Harare Africa/Johannesburg
        Africa/Kigali Africa/Lubumbashi Africa/Lusaka Africa/Maputo Africa/Maseru Africa/Mbabane
        Etc/GMT-2
        =120 3n0o:180 4r2c:120 6hdo:180 4r2c:120 6hdo:180 4r2c:120 6hdo:180 4r2c:120 6p5o:180
        4r2c:120 6hdo:180 4r2c:120 6hdo:180 4jac:120 6p5o:180 43qc:120 74po:180 3vyc:120 7cho:180
        3o6c:120 7s1o:180 36ec:120 xdo:180 nac:120 14u1o:180 1amc:120 12xo:180 1q6c:120
        /120,180,4.5.5.0,10.5.4.1440 Africa/Cairo Egypt
        =0 2mvk0:60 2u6c:0 8fdo:60 2hyc:0 7u9o:60 30uc:0 7cho:60 3o6c:0 8fh0:60 2j40:0 yg0:60 19k0:0
        6hc0:60 25s0:0 11s0:60 2eo0:0 4r40:60 2s00:0 12w0:60 2mg0:0 4r40:60 2dk0:0 12w0:60 30w0:0
        4r40:60 25s0:0 12w0:60 3gg0:0 4jc0:60 1q80:0 1ao0:60 3o80:0 4jc0:60 1ig0:0 12w0:60 9xs0:0
        12w0:60 9q00:0 1ao0:60 9q00:0 12w0:60 9q00:0 1ao0:60 9q00:0 12w0:60 9xs0:0 12w0:60 9q00:0
        1ao0:60 9q00:0 12w0:60 9xs0:0 12w0:60 9q00:0 1ao0:60 9q00:0 12w0:60 9q00:0 1ao0:60 9q00:0
        12w0:60 9xs0:0 12w0:60 9q00:0 1ao0:60 9q00:0 12w0:60 9q00:0 1ao0:60 9q00:0 1ao0:60 9q00:0
        12w0:60 9q00:0 1ao0:60 9q00:0 12w0:60 9xs0:0 12w0:60 9q00:0 1ao0:60 9q00:0 12w0:60 9q00:0
        1ao0:60 9q00:0 1ao0:60 9q00:0 12w0:60 9q00:0 1ao0:60 9q00:0 12w0:60 9xs0:0 12w0:60 9q00:0
        1ao0:60 9q00:0 12w0:60 9q00:0 1ao0:60 9q00:0 1ao0:60 9q00:0 12w0:60 9q00:0 1ao0:60 9q00:0
        12w0:60 9xs0:0 12w0:60 9q00:0 1ao0:60 9q00:0 12w0:60 9q00:0 1ao0:60 9q00:0 1ao0:60 9q00:0
        12w0:60 9q00:0 1ao0:60 9q00:0 12w0:60 9xs0:0 12w0:60 9q00:0 1ao0:60 9q00:0 12w0:60 9q00:0
        1ao0:60 9q00:0 1ao0:60 9q00:0 12w0:60 9q00:0 1ao0:60 9q00:0 12w0:60 9xs0:0 12w0:60 9q00:0
        1ao0:60 9q00:0 12w0:60 9q00:0 1ao0:60 9q00:0 1ao0:60 9q00:0 12w0:60 9q00:0 1ao0:60 9q00:0
        12w0:60 9xs0:0 12w0:60 9q00:0 1ao0:60 9q00:0 12w0:60 9q00:0 1ao0:60 9q00:0 12w0:60 9xs0:0
        12w0:60 9q00:0 1ao0:60 9q00:0 12w0:60 9xs0:0 12w0:60 9q00:0 1ao0:60 /60 Africa/Casablanca
        Africa/El_Aaiun
        =60 /60,120,3.5.0.120,10.5.0.180 Africa/Ceuta Arctic/Longyearbyen Atlantic/Jan_Mayen CET
        Europe/Amsterdam Europe/Andorra Europe/Belgrade Europe/Berlin Europe/Bratislava
        Europe/Brussels Europe/Budapest Europe/Busingen Europe/Copenhagen Europe/Gibraltar
        Europe/Ljubljana Europe/Luxembourg Europe/Madrid Europe/Malta Europe/Monaco Europe/Oslo
        Europe/Paris Europe/Podgorica Europe/Prague Europe/Rome Europe/San_Marino Europe/Sarajevo
        Europe/Skopje Europe/Stockholm Europe/Tirane Europe/Vaduz Europe/Vatican Europe/Vienna
        Europe/Warsaw Europe/Zagreb Europe/Zurich MET Poland
        =120 g0o:180 6l9mc:120 /120 Africa/Juba
        =120 g0o:180 5klmc:120 /120 Africa/Khartoum
        =0 5mxlo:60 b9k0:0 /0 Africa/Sao_Tome
        =120 40yw0:60 4ag0:120 /120 Africa/Tripoli Libya
        =60 1o3ac:120 4oxo:60 5gpo:120 6p40:60 4jc0:120 6p40:60 4r40:120 6hc0:60 /60 Africa/Tunis
        =120 2u80:60 4r5o:120 6hac:60 4r5o:120 6p2c:60 4jdo:120 6p2c:60 4r5o:120 6hac:60 4r5o:120
        6hac:60 4r5o:120 6hac:60 4r5o:120 6hac:60 4r5o:120 6p2c:60 4r5o:120 6hac:60 4r5o:120 6hac:60
        4r5o:120 6hac:60 4r5o:120 6hac:60 4r5o:120 6p2c:60 4jdo:120 6p2c:60 4r5o:120 6hac:60
        4r5o:120 6hac:60 4r5o:120 6hac:60 4r5o:120 /120 Africa/Windhoek
        =-600 2us0:-540 6hac:-600 4r5o:-540 6hac:-600 4yxo:-540 69ic:-600 4yxo:-540 69ic:-600
        4yxo:-540 6hac:-600 4r5o:-540 6hac:-600 4r5o:-540 6hac:-600 /-600,-540,3.2.0.120,11.1.0.120
        America/Adak America/Atka US/Aleutian
        =-540 2uqc:-480 6hac:-540 4r5o:-480 6hac:-540 4yxo:-480 69ic:-540 4yxo:-480 69ic:-540
        4yxo:-480 6hac:-540 4r5o:-480 6hac:-540 4r5o:-480 6hac:-540 /-540,-480,3.2.0.120,11.1.0.120
        America/Anchorage America/Juneau America/Nome America/Sitka America/Yakutat US/Alaska
        =-240 /-240 America/Anguilla America/Antigua America/Aruba America/Barbados
        America/Blanc-Sablon America/Curacao America/Dominica America/Grenada America/Guadeloupe
        America/Guyana America/Kralendijk America/La_Paz America/Lower_Princes America/Manaus
        America/Marigot America/Martinique America/Montserrat America/Port_of_Spain
        America/Porto_Velho America/Puerto_Rico America/St_Barthelemy America/St_Kitts
        America/St_Lucia America/St_Thomas America/St_Vincent America/Tortola America/Virgin
        Brazil/West Etc/GMT+4
        =-120 1rfc:-180 6wxo:-120 43qc:-180 7cho:-120 3vyc:-180 7zto:-120 38mc:-180 313to:-120
        3o6c:-180 /-180 America/Araguaina
        =-180 2i4l0:-120 2dic:-180 6p5o:-120 4jac:-180 /-180 America/Argentina/Buenos_Aires
        America/Argentina/Cordoba America/Buenos_Aires America/Cordoba America/Rosario
        =-180 1dsd0:-240 l5o:-180 13r2c:-120 2dic:-180 /-180 America/Argentina/Catamarca
        America/Argentina/ComodRivadavia America/Argentina/La_Rioja America/Argentina/Rio_Gallegos
        America/Catamarca
        =-180 2i4l0:-120 2dic:-180 /-180 America/Argentina/Jujuy America/Argentina/Salta
        America/Jujuy
        =-180 1did0:-240 3w1o:-180 10q6c:-120 2dic:-180 /-180 America/Argentina/Mendoza
        America/Mendoza
        =-180 1dr90:-240 1p5o:-180 12o6c:-120 2dic:-180 /-180 America/Argentina/San_Juan
        =-180 1dr90:-240 1p5o:-180 12o6c:-120 oec:-180 1hdo:-240 6p5o:-180 4jac:-240 6p5o:-180 /-180
        America/Argentina/San_Luis
        =-180 1dsd0:-240 ddo:-180 13yuc:-120 2dic:-180 6p5o:-120 4jac:-180 /-180
        America/Argentina/Tucuman
        =-180 1dq50:-240 ndo:-180 13r2c:-120 2dic:-180 /-180 America/Argentina/Ushuaia
        =-180 1z90:-240 6hdo:-180 4r2c:-240 6p5o:-180 5m6c:-240 4jdo:-180 6p2c:-240 4r5o:-180
        6hac:-240 61to:-180 4jac:-240 6p5o:-180 4jac:-240 6p5o:-180 4jac:-240 6wxo:-180 4bic:-240
        6wxo:-180 4bic:-240 6wxo:-180 5eec:-240 5eho:-180 5tyc:-240 5eho:-180 5tyc:-240 5m9o:-180
        56mc:-240 61to:-180 56mc:-240 61to:-180 56mc:-240 61to:-180 5eec:-240 5u1o:-180 5eec:-240
        5u1o:-180 5eec:-240 61to:-180 56mc:-240 61to:-180 56mc:-240 61to:-180 5eec:-240 5u1o:-180
        5eec:-240 5u1o:-180 5eec:-240 5u1o:-180 5eec:-240 61to:-180 /-180 America/Asuncion
        =-300 /-300 America/Atikokan America/Bogota America/Cayman America/Coral_Harbour
        America/Guayaquil America/Jamaica America/Lima America/Panama EST Etc/GMT+5 Jamaica
        =-120 1rfc:-180 6wxo:-120 43qc:-180 7cho:-120 3vyc:-180 7zto:-120 38mc:-180 2pnlo:-120
        43qc:-180 /-180 America/Bahia
        =-420 2un0:-360 6hac:-420 5u1o:-360 4jac:-420 5u1o:-360 69ic:-420 4yxo:-360 69ic:-420
        4yxo:-360 6hac:-420 4r5o:-360 6hac:-420 4r5o:-360 6hac:-420 4r5o:-360 6hac:-420 4yxo:-360
        69ic:-420 4yxo:-360 69ic:-420 4yxo:-300 6h8o:-360 4r5o:-300 6hac:-360 4r5o:-300 6hac:-360
        4yxo:-300 69ic:-360 4yxo:-300 69ic:-360 4yxo:-300 69ic:-360 4yxo:-300 6hac:-360 4r5o:-300
        6hac:-360 4r5o:-300 6hac:-360 4yxo:-300 69ic:-360 4yxo:-300 69ic:-360 4yxo:-300 6hac:-360
        4r5o:-300 6hac:-360 /-360 America/Bahia_Banderas
        =-180 /-180 America/Belem America/Cayenne America/Paramaribo Antarctica/Rothera Etc/GMT+3
        =-360 /-360 America/Belize America/Costa_Rica America/El_Salvador America/Regina
        America/Swift_Current Canada/Saskatchewan Etc/GMT+6 Pacific/Galapagos
        =-180 1rh0:-240 6wxo:-180 7qc:-240 /-240 America/Boa_Vista
        =-420 2un0:-360 6hac:-420 4r5o:-360 6hac:-420 4yxo:-360 69ic:-420 4yxo:-360 69ic:-420
        4yxo:-360 6hac:-420 4r5o:-360 6hac:-420 4r5o:-360 6hac:-420 /-420,-360,3.2.0.120,11.1.0.120
        America/Boise America/Denver America/Edmonton America/Inuvik America/Shiprock
        America/Yellowknife Canada/Mountain MST7MDT Navajo US/Mountain
        =-360 2ulc:-300 6oz0:-360 b0t0:-420 4yxo:-360 69ic:-420 4yxo:-360 69ic:-420 4yxo:-360
        6hac:-420 4r5o:-360 6hac:-420 4r5o:-360 6hac:-420 /-420,-360,3.2.0.120,11.1.0.120
        America/Cambridge_Bay
        =-180 1rh0:-240 6wxo:-180 43qc:-240 7cho:-180 3vyc:-240 7zto:-180 38mc:-240 7k9o:-180
        3o6c:-240 821o:-180 3e6c:-240 7cho:-180 3vyc:-240 7zto:-180 3gec:-240 74po:-180 3vyc:-240
        7k9o:-180 3o6c:-240 7k9o:-180 3vyc:-240 7cho:-180 3vyc:-240 7cho:-180 43qc:-240 7cho:-180
        3o6c:-240 7k9o:-180 3o6c:-240 7k9o:-180 3vyc:-240 7cho:-180 3vyc:-240 7cho:-180 3vyc:-240
        7cho:-180 3vyc:-240 7zto:-180 38mc:-240 /-240 America/Campo_Grande
        =-360 2ulc:-300 6hac:-360 5u1o:-300 4jac:-360 5u1o:-300 69ic:-360 4yxo:-300 69ic:-360
        4yxo:-300 6hac:-360 4r5o:-300 6hac:-360 4r5o:-300 6hac:-360 4r5o:-300 6hac:-360 4yxo:-300
        69ic:-360 4yxo:-300 69ic:-360 4yxo:-300 6hac:-360 4r5o:-300 6hac:-360 4r5o:-300 6hac:-360
        4yxo:-300 69ic:-360 4yxo:-300 69ic:-360 30xo:-300 /-300 America/Cancun
        =-240 2hhfo:-270 2mmo0:-240 /-240 America/Caracas
        =-360 2ulc:-300 6hac:-360 4r5o:-300 6hac:-360 4yxo:-300 69ic:-360 4yxo:-300 69ic:-360
        4yxo:-300 6hac:-360 4r5o:-300 6hac:-360 4r5o:-300 6hac:-360 /-360,-300,3.2.0.120,11.1.0.120
        America/Chicago America/Menominee America/North_Dakota/Center CST6CDT US/Central
        =-420 2un0:-360 6hac:-420 5u1o:-360 4jac:-420 5u1o:-360 69ic:-420 4yxo:-360 69ic:-420
        4yxo:-360 6hac:-420 4r5o:-360 6hac:-420 4r5o:-360 6hac:-420 4r5o:-360 6hac:-420 4yxo:-360
        69ic:-420 4yxo:-360 69ic:-420 4yxo:-360 6hac:-420 4r5o:-360 6hac:-420 4r5o:-360 6hac:-420
        4yxo:-360 69ic:-420 4yxo:-360 69ic:-420 4yxo:-360 69ic:-420 4yxo:-360 6hac:-420 4r5o:-360
        6hac:-420 4r5o:-360 6hac:-420 4yxo:-360 69ic:-420 4yxo:-360 69ic:-420 4yxo:-360 6hac:-420
        4r5o:-360 /-360 America/Chihuahua
        =-420 2un0:-360 6hac:-420 5u1o:-360 4jac:-420 5u1o:-360 69ic:-420 4yxo:-360 69ic:-420
        4yxo:-360 6hac:-420 4r5o:-360 6hac:-420 4r5o:-360 6hac:-420 4r5o:-360 6hac:-420 4yxo:-360
        69ic:-420 4yxo:-360 69ic:-420 4blo:-360 7cec:-420 3w1o:-360 7cec:-420 3w1o:-360 7cec:-420
        3w1o:-360 7cec:-420 3w1o:-360 7cec:-420 3w1o:-360 7cec:-420 43to:-360 7cec:-420 3w1o:-360
        7cec:-420 3w1o:-360 7cec:-420 3w1o:-360 7cec:-420 3w1o:-360 7cec:-420 43to:-360 7cec:-420
        3w1o:-360 82z0:-420 /-420,-360,3.2.0.120,11.1.0.120 America/Ciudad_Juarez
        =-180 2710:-240 6p5o:-180 4jac:-240 6p5o:-180 4jac:-240 6p5o:-180 4jac:-240 6p5o:-180
        4r2c:-240 6hdo:-180 4r2c:-240 6hdo:-180 4r2c:-240 6p5o:-180 4jac:-240 6p5o:-180 56mc:-240
        61to:-180 4r2c:-240 6hdo:-180 5eec:-240 5u1o:-180 6hac:-240 38po:-180 7ryc:-240 3w1o:-180
        7cec:-240 43to:-180 74mc:-240 43to:-180 j0ec:-240 2t5o:-180 8fac:-240 2t5o:-180 8fac:-240
        2t5o:-180 7cec:-240 4r5o:-180 6hac:-240 4r5o:-180 6hac:-240 4r5o:-180 6hac:-240 4yxo:-180
        69ic:-240 4r5o:-180 6p2c:-240 4r5o:-180 /-180 America/Coyhaique
        =-420 /-420 America/Creston America/Dawson_Creek America/Hermosillo America/Phoenix
        Etc/GMT+7 MST US/Arizona
        =-180 1rh0:-240 6wxo:-180 43qc:-240 7cho:-180 3vyc:-240 7zto:-180 38mc:-240 jaho:-180
        3e6c:-240 7cho:-180 3vyc:-240 7zto:-180 3gec:-240 74po:-180 3vyc:-240 7k9o:-180 3o6c:-240
        7k9o:-180 3vyc:-240 7cho:-180 3vyc:-240 7cho:-180 43qc:-240 7cho:-180 3o6c:-240 7k9o:-180
        3o6c:-240 7k9o:-180 3vyc:-240 7cho:-180 3vyc:-240 7cho:-180 3vyc:-240 7cho:-180 3vyc:-240
        7zto:-180 38mc:-240 /-240 America/Cuiaba
        =-480 2uoo:-420 6hac:-480 4r5o:-420 6hac:-480 4yxo:-420 69ic:-480 4yxo:-420 69ic:-480
        4yxo:-420 6hac:-480 4r5o:-420 6hac:-480 4r5o:-420 6hac:-480 43to:-420 7cec:-480 3w1o:-420
        7cec:-480 3w1o:-420 7cec:-480 43to:-420 7cec:-480 3w1o:-420 7cec:-480 3w1o:-420 7cec:-480
        3w1o:-420 7cec:-480 3w1o:-420 7cec:-480 3w1o:-420 7cec:-480 43to:-420 7cec:-480 3w1o:-420
        7cec:-480 3w1o:-420 7cec:-480 3w1o:-420 7cec:-480 3w1o:-420 /-420 America/Dawson
        America/Whitehorse Canada/Yukon
        =-300 2ujo:-240 6hac:-300 4r5o:-240 6hac:-300 4yxo:-240 69ic:-300 4yxo:-240 69ic:-300
        4yxo:-240 6hac:-300 4r5o:-240 6hac:-300 4r5o:-240 6hac:-300 /-300,-240,3.2.0.120,11.1.0.120
        America/Detroit America/Grand_Turk America/Kentucky/Louisville America/Louisville
        America/Montreal America/Nassau America/New_York America/Nipigon America/Thunder_Bay
        America/Toronto Canada/Eastern EST5EDT US/Eastern US/Michigan
        =-300 2nlcc:-240 1onac:-300 /-300 America/Eirunepe America/Porto_Acre America/Rio_Branco
        Brazil/Acre
        =-480 2uoo:-420 6hac:-480 4r5o:-420 6hac:-480 4yxo:-420 69ic:-480 4yxo:-420 69ic:-480
        4yxo:-420 6hac:-480 4r5o:-420 6hac:-480 4r5o:-420 6hac:-480 4r5o:-420 6hac:-480 4yxo:-420
        69ic:-480 4yxo:-420 69ic:-480 /-480,-420,3.2.0.120,11.1.0.120 America/Ensenada
        America/Santa_Isabel America/Tijuana Mexico/BajaNorte
        =-480 2uoo:-420 6hac:-480 4r5o:-420 6hac:-480 4yxo:-420 69ic:-480 4yxo:-420 69ic:-480
        4yxo:-420 6hac:-480 4r5o:-420 6hac:-480 4r5o:-420 6hac:-480 43to:-420 7cec:-480 3w1o:-420
        7cec:-480 3w1o:-420 7cec:-480 43to:-420 7cec:-480 3w1o:-420 7cec:-480 3w1o:-420 7cec:-480
        3w1o:-420 7cec:-480 3w1o:-420 7cec:-480 3w1o:-420 /-420 America/Fort_Nelson
        =-300 1ygzo:-240 6hac:-300 /-300,-240,3.2.0.120,11.1.0.120 America/Fort_Wayne
        America/Indiana/Indianapolis America/Indiana/Marengo America/Indiana/Vevay
        America/Indianapolis US/East-Indiana
        =-120 1rfc:-180 6wxo:-120 fic:-180 b0po:-120 3vyc:-180 /-180 America/Fortaleza
        America/Maceio
        =-240 2ui0:-180 6hac:-240 4r5o:-180 6hac:-240 4yxo:-180 69ic:-240 4yxo:-180 69ic:-240
        4yxo:-180 6hac:-240 4r5o:-180 6hac:-240 4r5o:-180 6hac:-240 /-240,-180,3.2.0.120,11.1.0.120
        America/Glace_Bay America/Halifax America/Thule Atlantic/Bermuda Canada/Atlantic
        =-180 2mho:-120 6p40:-180 4jc0:-120 6p40:-180 4r40:-120 6hc0:-180 4r40:-120 6hc0:-180
        4r40:-120 6p40:-180 4jc0:-120 6p40:-180 4jc0:-120 6p40:-180 4jc0:-120 6p40:-180 4r40:-120
        6hc0:-180 4r40:-120 6hc0:-180 4r40:-120 6p40:-180 4jc0:-120 6p40:-180 4jc0:-120 6p40:-180
        4r40:-120 6hc0:-180 4r40:-120 6hc0:-180 4r40:-120 6hc0:-180 4r40:-120 6p40:-180 4jc0:-120
        6p40:-180 4jc0:-120 6p40:-180 4r40:-120 6hc0:-180 4r40:-120 6hc0:-180 4r40:-120 6p40:-180
        4jc0:-120 6p40:-180 4jc0:-120 /-120,-60,3.5.0.-60,10.5.0.0 America/Godthab America/Nuuk
        =-240 2uep:-180 6hac:-240 4r5o:-180 6hac:-240 4yxo:-180 69ic:-240 4yxo:-180 69ic:-240
        4yxo:-180 6hac:-240 4r5o:-180 6hac:-240 4r5o:-180 6hac:-240 43to:-180 7cec:-240 3w1o:-180
        7cec:-240 3w1o:-180 7cec:-240 43to:-180 7cec:-240 3w1o:-180 /-240,-180,3.2.0.120,11.1.0.120
        America/Goose_Bay
        =-360 1zc20:-300 4r2c:-360 /-360 America/Guatemala
        =-300 2ugc:-240 6hc0:-300 4r40:-240 6hc0:-300 4yw0:-240 69k0:-300 4yw0:-240 69k0:-300
        4r40:-240 t600:-300 43s0:-240 74o0:-300 4bk0:-240 6ww0:-300 43s0:-240 74o0:-300 4bk0:-240
        74o0:-300 4bk0:-240 7cg0:-300 4bk0:-240 /-300,-240,3.2.0.0,11.1.0.60 America/Havana Cuba
        =-300 24ybo:-360 /-360,-300,3.2.0.120,11.1.0.120 America/Indiana/Knox
        America/Indiana/Tell_City America/Knox_IN US/Indiana-Starke
        =-300 24ybo:-360 43to:-300 /-300,-240,3.2.0.120,11.1.0.120 America/Indiana/Petersburg
        America/Indiana/Vincennes
        =-300 24ybo:-360 43to:-240 /-300,-240,3.2.0.120,11.1.0.120 America/Indiana/Winamac
        =-360 2ulc:-300 b8ec:-240 6hac:-300 4yxo:-240 69ic:-300 4yxo:-240 69ic:-300 4yxo:-240
        6hac:-300 4r5o:-240 6hac:-300 4r5o:-240 6hac:-300 /-300,-240,3.2.0.120,11.1.0.120
        America/Iqaluit America/Kentucky/Monticello America/Pangnirtung
        =-480 2uoo:-420 6hac:-480 4r5o:-420 6hac:-480 4yxo:-420 69ic:-480 4yxo:-420 69ic:-480
        4yxo:-420 6hac:-480 4r5o:-420 6hac:-480 4r5o:-420 6hac:-480 /-480,-420,3.2.0.120,11.1.0.120
        America/Los_Angeles America/Vancouver Canada/Pacific PST8PDT US/Pacific
        =-360 1nga0:-300 5eec:-360 6hh0:-300 4r0o:-360 /-360 America/Managua
        =-360 2ulc:-300 6hac:-360 5u1o:-300 4jac:-360 5u1o:-300 69ic:-360 4yxo:-300 69ic:-360
        4yxo:-300 6hac:-360 4r5o:-300 6hac:-360 4r5o:-300 6hac:-360 4r5o:-300 6hac:-360 4yxo:-300
        69ic:-360 4yxo:-300 69ic:-360 /-360,-300,3.2.0.120,11.1.0.120 America/Matamoros
        =-420 2un0:-360 6hac:-420 5u1o:-360 4jac:-420 5u1o:-360 69ic:-420 4yxo:-360 69ic:-420
        4yxo:-360 6hac:-420 4r5o:-360 6hac:-420 4r5o:-360 6hac:-420 4r5o:-360 6hac:-420 4yxo:-360
        69ic:-420 4yxo:-360 69ic:-420 4yxo:-360 6hac:-420 4r5o:-360 6hac:-420 4r5o:-360 6hac:-420
        4yxo:-360 69ic:-420 4yxo:-360 69ic:-420 4yxo:-360 69ic:-420 4yxo:-360 6hac:-420 4r5o:-360
        6hac:-420 4r5o:-360 6hac:-420 4yxo:-360 69ic:-420 4yxo:-360 69ic:-420 4yxo:-360 6hac:-420
        4r5o:-360 6hac:-420 /-420 America/Mazatlan Mexico/BajaSur
        =-360 2ulc:-300 6hac:-360 5u1o:-300 4jac:-360 5u1o:-300 69ic:-360 4yxo:-300 69ic:-360
        4yxo:-300 6hac:-360 4r5o:-300 6hac:-360 4r5o:-300 6hac:-360 4r5o:-300 6hac:-360 4yxo:-300
        69ic:-360 4yxo:-300 69ic:-360 4yxo:-300 6hac:-360 4r5o:-300 6hac:-360 4r5o:-300 6hac:-360
        4yxo:-300 69ic:-360 4yxo:-300 69ic:-360 4yxo:-300 69ic:-360 4yxo:-300 6hac:-360 4r5o:-300
        6hac:-360 4r5o:-300 6hac:-360 4yxo:-300 69ic:-360 4yxo:-300 69ic:-360 4yxo:-300 6hac:-360
        4r5o:-300 6hac:-360 /-360 America/Merida America/Mexico_City America/Monterrey
        Mexico/General
        =-480 4yi0o:-540 43to:-480 7cec:-540 3w1o:-480 7cec:-540 3w1o:-480 9pyc:-540
        /-540,-480,3.2.0.120,11.1.0.120 America/Metlakatla
        =-180 2ugc:-120 6hac:-180 4r5o:-120 6hac:-180 4yxo:-120 69ic:-180 4yxo:-120 69ic:-180
        4yxo:-120 6hac:-180 4r5o:-120 6hac:-180 4r5o:-120 6hac:-180 /-180,-120,3.2.0.120,11.1.0.120
        America/Miquelon
        =-240 2uep:-180 6hac:-240 4r5o:-180 6hac:-240 4yxo:-180 69ic:-240 4yxo:-180 69ic:-240
        4yxo:-180 6hac:-240 4r5o:-180 6hac:-240 4r5o:-180 6hac:-240 /-240,-180,3.2.0.120,11.1.0.120
        America/Moncton
        =-180 1h6l0:-120 5u1o:-180 61to:-120 4r2c:-180 69lo:-120 4yuc:-180 6hdo:-120 4r2c:-180
        6hdo:-120 4r2c:-180 6hdo:-120 4yuc:-180 69lo:-120 4yuc:-180 69lo:-120 4yuc:-180 6hdo:-120
        4r2c:-180 6hdo:-120 4r2c:-180 6hdo:-120 4r2c:-180 /-180 America/Montevideo
        =-60 1rdo:-120 6wxo:-60 7qc:-120 b8ho:-60 3vyc:-120 /-120 America/Noronha Brazil/DeNoronha
        =-420 2un0:-360 6hac:-420 4r5o:-360 6hac:-420 4yxo:-360 69ic:-420 4yxo:-360 69ic:-420
        4yxo:-360 6hac:-420 4r5o:-360 6hac:-420 4r5o:-360 6hac:-420 43to:-360 7cec:-420 3w1o:-360
        7cec:-420 3w1o:-360 7cec:-420 43to:-360 /-360,-300,3.2.0.120,11.1.0.120
        America/North_Dakota/Beulah
        =-420 2un0:-360 6hac:-420 4r5o:-360 6hac:-420 4yxo:-360 69ic:-420 4yxo:-360 b8ec:-300
        6hac:-360 4r5o:-300 6hac:-360 4r5o:-300 6hac:-360 /-360,-300,3.2.0.120,11.1.0.120
        America/North_Dakota/New_Salem
        =-420 2un0:-360 6hac:-420 5u1o:-360 4jac:-420 5u1o:-360 69ic:-420 4yxo:-360 69ic:-420
        4yxo:-360 6hac:-420 4r5o:-360 6hac:-420 4r5o:-360 6hac:-420 4r5o:-360 6hac:-420 4yxo:-360
        69ic:-420 4yxo:-360 69ic:-420 4blo:-360 7cec:-420 3w1o:-360 7cec:-420 3w1o:-360 7cec:-420
        3w1o:-360 7cec:-420 3w1o:-360 7cec:-420 3w1o:-360 7cec:-420 43to:-360 7cec:-420 3w1o:-360
        7cec:-420 3w1o:-360 7cec:-420 3w1o:-360 7cec:-420 3w1o:-360 7cec:-420 43to:-360 7cec:-420
        3w1o:-360 /-360,-300,3.2.0.120,11.1.0.120 America/Ojinaga
        =-300 1n8gc:-240 6hac:-300 4r5o:-240 6hac:-300 /-300,-240,3.2.0.120,11.1.0.120
        America/Port-au-Prince
        =-180 2710:-240 6p5o:-180 4jac:-240 6p5o:-180 4jac:-240 6p5o:-180 4jac:-240 6p5o:-180
        4r2c:-240 6hdo:-180 4r2c:-240 6hdo:-180 4r2c:-240 6p5o:-180 4jac:-240 6p5o:-180 56mc:-240
        61to:-180 4r2c:-240 6hdo:-180 5eec:-240 5u1o:-180 6hac:-240 38po:-180 7ryc:-240 3w1o:-180
        7cec:-240 43to:-180 74mc:-240 43to:-180 j0ec:-240 2t5o:-180 /-180 America/Punta_Arenas
        Antarctica/Palmer
        =-360 2ulc:-300 6hc0:-360 4r40:-300 6hc0:-360 4yw0:-300 69k0:-360 4yw0:-300 69k0:-360
        4yw0:-300 6hc0:-360 4r40:-300 6hc0:-360 4r40:-300 6hac:-360 /-360,-300,3.2.0.120,11.1.0.120
        America/Rainy_River America/Winnipeg Canada/Central
        =-360 2ulc:-300 hpqc:-360 4yxo:-300 69ic:-360 4yxo:-300 69ic:-360 4yxo:-300 6hac:-360
        4r5o:-300 6hac:-360 4r5o:-300 6hac:-360 /-360,-300,3.2.0.120,11.1.0.120 America/Rankin_Inlet
        =-120 1rfc:-180 6wxo:-120 7qc:-180 b8ho:-120 3vyc:-180 /-180 America/Recife
        =-360 2ulc:-300 hpqc:-360 4yxo:-300 69ic:-360 4yxo:-300 69ic:-360 4yxo:-300 6hac:-360
        4r5o:-300 6hac:-360 4r5o:-300 /-360,-300,3.2.0.120,11.1.0.120 America/Resolute
        =-240 2nlao:-180 /-180 America/Santarem
        =-180 2710:-240 6p5o:-180 4jac:-240 6p5o:-180 4jac:-240 6p5o:-180 4jac:-240 6p5o:-180
        4r2c:-240 6hdo:-180 4r2c:-240 6hdo:-180 4r2c:-240 6p5o:-180 4jac:-240 6p5o:-180 56mc:-240
        61to:-180 4r2c:-240 6hdo:-180 5eec:-240 5u1o:-180 6hac:-240 38po:-180 7ryc:-240 3w1o:-180
        7cec:-240 43to:-180 74mc:-240 43to:-180 j0ec:-240 2t5o:-180 8fac:-240 2t5o:-180 8fac:-240
        2t5o:-180 7cec:-240 4r5o:-180 6hac:-240 4r5o:-180 6hac:-240 4r5o:-180 6hac:-240 4yxo:-180
        /-240,-180,9.1.6.1440,4.1.6.1440 America/Santiago Chile/Continental
        =-240 9bu0:-300 12w0:-240 /-240 America/Santo_Domingo
        =-120 1rfc:-180 6wxo:-120 43qc:-180 7cho:-120 3vyc:-180 7zto:-120 38mc:-180 7k9o:-120
        3o6c:-180 821o:-120 3e6c:-180 7cho:-120 3vyc:-180 7zto:-120 3gec:-180 74po:-120 3vyc:-180
        7k9o:-120 3o6c:-180 7k9o:-120 3vyc:-180 7cho:-120 3vyc:-180 7cho:-120 43qc:-180 7cho:-120
        3o6c:-180 7k9o:-120 3o6c:-180 7k9o:-120 3vyc:-180 7cho:-120 3vyc:-180 7cho:-120 3vyc:-180
        7cho:-120 3vyc:-180 7zto:-120 38mc:-180 /-180 America/Sao_Paulo Brazil/East
        =-60 2mho:0 6p40:-60 4jc0:0 6p40:-60 4r40:0 6hc0:-60 4r40:0 6hc0:-60 4r40:0 6p40:-60 4jc0:0
        6p40:-60 4jc0:0 6p40:-60 4jc0:0 6p40:-60 4r40:0 6hc0:-60 4r40:0 6hc0:-60 4r40:0 6p40:-60
        4jc0:0 6p40:-60 4jc0:0 6p40:-60 4r40:0 6hc0:-60 4r40:0 6hc0:-60 4r40:0 6hc0:-60 4r40:0
        6p40:-60 4jc0:0 6p40:-60 4jc0:0 6p40:-60 4r40:0 6hc0:-60 4r40:0 6hc0:-60 4r40:0 6p40:-60
        4jc0:0 6p40:-60 4jc0:0 6p40:-60 /-120,-60,3.5.0.-60,10.5.0.0 America/Scoresbysund
        =-210 2udv:-150 6hac:-210 4r5o:-150 6hac:-210 4yxo:-150 69ic:-210 4yxo:-150 69ic:-210
        4yxo:-150 6hac:-210 4r5o:-150 6hac:-210 4r5o:-150 6hac:-210 43to:-150 7cec:-210 3w1o:-150
        7cec:-210 3w1o:-150 7cec:-210 43to:-150 7cec:-210 3w1o:-150 /-210,-150,3.2.0.120,11.1.0.120
        America/St_Johns Canada/Newfoundland
        """
}
