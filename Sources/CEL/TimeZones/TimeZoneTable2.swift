extension TimeZones {
    /// The second half of the table; `TimeZones` says how to read it.
    static let tableEnd = """
        =-360 1zju0:-300 2u6c:-360 /-360 America/Tegucigalpa
        =480 32fa0:660 4970:480 il10:660 3lyc:480 1glac:660 fl5o:480 6hh0:660 4ypc:480 67h0:660
        4t70:480 6hc1:660 4yqz:480 69p1:660 4yqz:480 69p1:660 4vjz:480 /480 Antarctica/Casey
        =420 32fbo:300 4g1o:420 ie6c:300 3m1o:420 /420 Antarctica/Davis
        =600 /600 Antarctica/DumontDUrville Australia/Brisbane Australia/Lindeman
        Australia/Queensland Etc/GMT-10 Pacific/Chuuk Pacific/Guam Pacific/Port_Moresby
        Pacific/Saipan Pacific/Truk Pacific/Yap
        =660 2m2o:600 4r40:660 6hc0:600 61s0:660 5eg0:600 5u00:660 5eg0:600 5u00:660 5eg0:600
        5u00:660 5eg0:600 5u00:660 5m80:600 5m80:660 5eg0:600 /600,660,10.1.0.120,4.1.0.180
        Antarctica/Macquarie Australia/Currie Australia/Hobart Australia/Tasmania
        =360 32fdc:300 /300 Antarctica/Mawson
        =780 2e7c:720 61s0:780 56o0:720 69k0:780 4yw0:720 69k0:780 4yw0:720 69k0:780 56o0:720
        61s0:780 56o0:720 61s0:780 56o0:720 61s0:780 56o0:720 /720,780,9.5.0.120,4.1.0.180
        Antarctica/McMurdo Antarctica/South_Pole NZ Pacific/Auckland
        =0 /0,120,3.5.0.60,10.5.0.180 Antarctica/Troll
        =420 7i47o:300 /300 Antarctica/Vostok
        =360 2m9c:420 6p40:360 4jc0:420 6p40:360 4r40:420 6hc0:360 4r40:420 6hc0:360 4r40:420
        6p40:360 61xgo:300 /300 Asia/Almaty
        =120 2qso:180 5nc0:120 5l40:180 5nc0:120 5m80:180 5m80:120 5m80:180 6hc0:120 4r40:180
        69k0:120 56o0:180 5m80:120 5m80:180 6hc0:120 4r40:180 6hc0:120 4r40:180 6p40:120 4jc0:180
        6p40:120 4jc0:180 6p40:120 4r40:180 6hc0:120 4r40:180 jfyc:120 30xo:180 6p40:120 4jc0:180
        6p40:120 4r40:180 6hc0:120 4r40:180 6hc0:120 4r40:180 6hc0:120 4r40:180 6hc0:120 4r40:180
        6p40:120 4jc0:180 6p40:120 3o80:180 /180 Asia/Amman
        =720 2lzc:780 6p40:720 4jc0:780 6p40:720 4r40:780 6hc0:720 4r40:780 6hc0:720 4r40:780
        6p40:720 4jc0:780 6p40:720 4jc0:780 6p40:720 4jc0:780 6p40:720 4r40:780 6hc0:720 4r40:780
        6hc0:720 bg9o:660 4jc0:720 /720 Asia/Anadyr Asia/Kamchatka
        =240 2mco:300 6p40:240 4jc0:300 6p40:240 4r40:300 6hc0:240 4r40:300 6hc0:240 4r40:300 /300
        Asia/Aqtau Asia/Atyrau Asia/Oral
        =300 2mb0:360 6p40:300 4jc0:360 6p40:300 4r40:360 6hc0:300 4r40:360 6hc0:300 4r40:360
        6p40:300 /300 Asia/Aqtobe
        =300 /300 Asia/Ashgabat Asia/Ashkhabad Asia/Dushanbe Asia/Samarkand Asia/Tashkent Etc/GMT-5
        Indian/Kerguelen Indian/Maldives
        =180 2t40:240 5nc0:180 5m80:240 5nc0:180 5m80:240 5nc0:180 5m80:240 5nc0:180 5nc0:240
        5nc0:180 5m80:240 5nc0:180 5m80:240 5nc0:180 5m80:240 5nc0:180 /180 Asia/Baghdad
        =240 2mg0:300 6p40:240 4jc0:300 6p40:240 4r40:300 6hc0:240 4r40:300 6hc0:240 4r40:300
        6p40:240 4jc0:300 6p40:240 4jc0:300 6p40:240 4jc0:300 6p40:240 4r40:300 6hc0:240 4r40:300
        6hc0:240 4r40:300 6p40:240 4jc0:300 6p40:240 4jc0:300 6p40:240 4r40:300 6hc0:240 4r40:300
        6hc0:240 4r40:300 6hc0:240 /240 Asia/Baku
        =420 /420 Asia/Bangkok Asia/Ho_Chi_Minh Asia/Jakarta Asia/Phnom_Penh Asia/Pontianak
        Asia/Saigon Asia/Vientiane Etc/GMT-7 Indian/Christmas
        =360 2m9c:420 6p40:360 4jc0:420 6p40:360 4r40:420 6hc0:360 4r40:420 6hc0:360 4r40:420
        6p40:360 4jc0:420 6p40:360 4jc0:420 6p40:360 4jc0:420 6p40:360 4r40:420 6hc0:360 4r40:420
        6hc0:360 4r40:420 6p40:360 4jc0:420 14eec:360 fzlo:420 /420 Asia/Barnaul
        =120 /120,180,3.5.0.0,10.5.0.0 Asia/Beirut
        =300 2mbu:360 6p2c:300 4jdo:360 6p2c:300 4r5o:360 6hac:300 4r5o:360 6hac:300 4r5o:360
        6p2c:300 4jdo:360 /360 Asia/Bishkek
        =480 /480 Asia/Brunei Asia/Chongqing Asia/Chungking Asia/Harbin Asia/Hong_Kong
        Asia/Kuala_Lumpur Asia/Kuching Asia/Macao Asia/Macau Asia/Makassar Asia/Manila Asia/Shanghai
        Asia/Singapore Asia/Taipei Asia/Ujung_Pandang Etc/GMT-8 Hongkong PRC ROC Singapore
        =330 /330 Asia/Calcutta Asia/Kolkata
        =540 2m4c:600 6p40:540 4jc0:600 6p40:540 4r40:600 6hc0:540 4r40:600 6hc0:540 4r40:600
        6p40:540 4jc0:600 6p40:540 4jc0:600 6p40:540 4jc0:600 6p40:540 4r40:600 6hc0:540 4r40:600
        6hc0:540 4r40:600 6p40:540 4jc0:600 14eec:480 fznc:540 /540 Asia/Chita
        =480 ewe0:540 4r2c:480 5m9o:540 5m6c:480 5m9o:540 5m6c:480 5m9o:540 5m6c:480 5m9o:540
        5m6c:480 5m9o:540 5tyc:480 2nplo:540 5m30:480 5md0:540 5m30:480 /480 Asia/Choibalsan
        Asia/Ulaanbaatar Asia/Ulan_Bator
        =360 1yuuu:330 /330 Asia/Colombo
        =360 2ypwc:420 60o0:360 /360 Asia/Dacca Asia/Dhaka
        =120 2t0o:180 5nac:120 5m9o:180 5nac:120 5m9o:180 5nac:120 5m9o:180 5nac:120 5ndo:180
        5nac:120 5m9o:180 5nac:120 5m9o:180 5dac:120 5u1o:180 6p2c:120 4r5o:180 6iec:120 4i9o:180
        6p2c:120 4r5o:180 6hac:120 4r5o:180 6hac:120 4r5o:180 6hac:120 4r5o:180 6hac:120 4r5o:180
        6p2c:120 4jdo:180 6p2c:120 4jdo:180 6p2c:120 4r5o:180 6hac:120 4r5o:180 6hac:120 4r5o:180
        6hac:120 4r5o:180 6p2c:120 4jdo:180 6p2c:120 4jdo:180 /180 Asia/Damascus
        =480 80io:540 /540 Asia/Dili
        =240 /240 Asia/Dubai Asia/Muscat Etc/GMT-4 Indian/Mahe Indian/Reunion
        =120 /120,180,3.5.0.180,10.5.0.240 Asia/Famagusta Asia/Nicosia EET Europe/Athens
        Europe/Bucharest Europe/Helsinki Europe/Kiev Europe/Kyiv Europe/Mariehamn Europe/Nicosia
        Europe/Riga Europe/Sofia Europe/Tallinn Europe/Uzhgorod Europe/Vilnius Europe/Zaporozhye
        =120 3f8o:180 5m6c:120 5m9o:180 5m6c:120 5m9o:180 5m6c:120 5m9o:180 5m6c:120 5m9o:180
        56o0:120 61s0:180 5b5o:120 5iuc:180 5dac:120 5w9o:180 53do:120 62uc:180 4r2c:120 6hdo:180
        4yw0:120 6ao1:180 486b:120 76xp:180 3rib:120 7gxo:180 5eg0:120 5u00:180 5m6c:120 5m9o:180
        6hac:120 4s9o:180 6g80:120 4s9o:180 6p2c:120 4jdo:180 6p2c:120 4jdo:180 6p2c:120 4q00:180
        6iec:120 4r5o:180 6hc0:120 4r40:180 6o00:120 4lk0:180 6o1o:120 5m9o:180 5m6c:120 5eho:180
        5tyc:120 56po:180 61qc:120 4r5o:180 6hac:120 4r5o:180 6p2c:120 4jdo:180 6p2c:120 4jdo:180
        6p2c:120 4r5o:180 6hac:120 4r5o:180 6hac:120 4r5o:180 6p2c:120 4jdo:180 6p2c:120 4jdo:180
        6p2c:120 4jdo:180 6p2c:120 4r5o:180 69ic:120 4yxo:180 61qc:120 56po:180 5m6c:120 5m9o:180
        5eec:120 5u1o:180 4yuc:120 1iho:180 7qc:120 4r5o:180 4jac:120 1apo:180 nac:120 4r5o:180
        4bic:120 1apo:180 v2c:120 4r5o:180 3vyc:120 1iho:180 12uc:120 4r5o:180 3o6c:120 1apo:180
        1q6c:120 4jdo:180 3gec:120 1apo:180 1xyc:120 4jdo:180 30uc:120 1iho:180 25qc:120 4r5o:180
        2lac:120 1apo:180 2lac:120 4r5o:180 25qc:120 1iho:180 2t2c:120 4r5o:180 1xyc:120 1apo:180
        3gec:120 4jdo:180 1q6c:120 1apo:180 3o6c:120 4jdo:180 1amc:120 1iho:180 3vyc:120 4r5o:180
        v2c:120 1apo:180 4bic:120 4r5o:180 fic:120 1iho:180 4jac:120 4r5o:180 7qc:120 1iho:180
        4r2c:120 61to:180 5eec:120 5m9o:180 5m6c:120 56po:180 61qc:120 4yxo:180 69ic:120 4r5o:180
        6hac:120 4r5o:180 6p2c:120 4jdo:180 6p2c:120 4jdo:180 6p2c:120 4jdo:180 6p2c:120 4r5o:180
        6hac:120 4r5o:180 6hac:120 4r5o:180 6p2c:120 4jdo:180 6p2c:120 4jdo:180 6hac:120 4yxo:180
        61qc:120 56po:180 5tyc:120 5eho:180 5eec:120 5u1o:180 56mc:120 1apo:180 7qc:120 4jdo:180
        4yuc:120 1apo:180 fic:120 4jdo:180 4jac:120 1iho:180 nac:120 4r5o:180 43qc:120 1apo:180
        12uc:120 4r5o:180 3o6c:120 1iho:180 1amc:120 4r5o:180 3gec:120 1iho:180 1q6c:120 4jdo:180
        38mc:120 1apo:180 25qc:120 4jdo:180 2t2c:120 1iho:180 2dic:120 4r5o:180 2dic:120 1apo:180
        2t2c:120 4r5o:180 25qc:120 1apo:180 30uc:120 4r5o:180 1q6c:120 1iho:180 38mc:120 4r5o:180
        1iec:120 1apo:180 3vyc:120 4jdo:180 12uc:120 1iho:180 43qc:120 4jdo:180 v2c:120 1iho:180
        4bic:120 4r5o:180 fic:120 1apo:180 4r2c:120 /120,180,3.4.4.3000,10.4.4.3000 Asia/Gaza
        =120 3f8o:180 5m6c:120 5m9o:180 5m6c:120 5m9o:180 5m6c:120 5m9o:180 5m6c:120 5m9o:180
        56o0:120 61s0:180 5b5o:120 5iuc:180 5dac:120 5w9o:180 53do:120 62uc:180 4uec:120 6e1o:180
        4yw0:120 69k0:180 49ac:120 76xp:180 3rib:120 w9o:180 yec:120 5m9o:180 5eg0:120 5u00:180
        5m6c:120 5m9o:180 6hac:120 4s9o:180 6g80:120 4s9o:180 6p2c:120 4jdo:180 6p2c:120 4jdo:180
        6p2c:120 4q00:180 6iec:120 4r5o:180 6hc0:120 4r40:180 6o00:120 4lk0:180 6o1o:120 5m9o:180
        5m6c:120 5eho:180 5tyc:120 56po:180 61qc:120 4r5o:180 6hac:120 4r5o:180 6p2c:120 4jdo:180
        6p2c:120 4jdo:180 6p2c:120 4r5o:180 6hac:120 4r5o:180 6hac:120 4r5o:180 6p2c:120 4jdo:180
        6p2c:120 4jdo:180 6p2c:120 4jdo:180 6p2c:120 4r5o:180 69ic:120 4yxo:180 61qc:120 56po:180
        5m6c:120 5m9o:180 5eec:120 5u1o:180 4yuc:120 1iho:180 7qc:120 4r5o:180 4jac:120 1apo:180
        nac:120 4r5o:180 4bic:120 1apo:180 v2c:120 4r5o:180 3vyc:120 1iho:180 12uc:120 4r5o:180
        3o6c:120 1apo:180 1q6c:120 4jdo:180 3gec:120 1apo:180 1xyc:120 4jdo:180 30uc:120 1iho:180
        25qc:120 4r5o:180 2lac:120 1apo:180 2lac:120 4r5o:180 25qc:120 1iho:180 2t2c:120 4r5o:180
        1xyc:120 1apo:180 3gec:120 4jdo:180 1q6c:120 1apo:180 3o6c:120 4jdo:180 1amc:120 1iho:180
        3vyc:120 4r5o:180 v2c:120 1apo:180 4bic:120 4r5o:180 fic:120 1iho:180 4jac:120 4r5o:180
        7qc:120 1iho:180 4r2c:120 61to:180 5eec:120 5m9o:180 5m6c:120 56po:180 61qc:120 4yxo:180
        69ic:120 4r5o:180 6hac:120 4r5o:180 6p2c:120 4jdo:180 6p2c:120 4jdo:180 6p2c:120 4jdo:180
        6p2c:120 4r5o:180 6hac:120 4r5o:180 6hac:120 4r5o:180 6p2c:120 4jdo:180 6p2c:120 4jdo:180
        6hac:120 4yxo:180 61qc:120 56po:180 5tyc:120 5eho:180 5eec:120 5u1o:180 56mc:120 1apo:180
        7qc:120 4jdo:180 4yuc:120 1apo:180 fic:120 4jdo:180 4jac:120 1iho:180 nac:120 4r5o:180
        43qc:120 1apo:180 12uc:120 4r5o:180 3o6c:120 1iho:180 1amc:120 4r5o:180 3gec:120 1iho:180
        1q6c:120 4jdo:180 38mc:120 1apo:180 25qc:120 4jdo:180 2t2c:120 1iho:180 2dic:120 4r5o:180
        2dic:120 1apo:180 2t2c:120 4r5o:180 25qc:120 1apo:180 30uc:120 4r5o:180 1q6c:120 1iho:180
        38mc:120 4r5o:180 1iec:120 1apo:180 3vyc:120 4jdo:180 12uc:120 1iho:180 43qc:120 4jdo:180
        v2c:120 1iho:180 4bic:120 4r5o:180 fic:120 1apo:180 4r2c:120 /120,180,3.4.4.3000,10.4.4.3000
        Asia/Hebron
        =420 ewfo:480 4r2c:420 5m9o:480 5m6c:420 5m9o:480 5m6c:420 5m9o:480 5m6c:420 5m9o:480
        5m6c:420 5m9o:480 5tyc:420 2nplo:480 5m30:420 5md0:480 5m30:420 /420 Asia/Hovd
        =480 2m60:540 6p40:480 4jc0:540 6p40:480 4r40:540 6hc0:480 4r40:540 6hc0:480 4r40:540
        6p40:480 4jc0:540 6p40:480 4jc0:540 6p40:480 4jc0:540 6p40:480 4r40:540 6hc0:480 4r40:540
        6hc0:480 4r40:540 6p40:480 4jc0:540 14eec:480 /480 Asia/Irkutsk
        =120 2mec:180 6p40:120 4jc0:180 6p40:120 4r40:180 6hc0:120 4r40:180 6hc0:120 4r40:180
        6p40:120 4jc0:180 6p40:120 4jc0:180 6p40:120 4jfc:180 6p40:120 4r40:180 6hc0:120 4r40:180
        6hc0:120 4r40:180 6p40:120 4kg0:180 6o00:120 4jc0:180 6p40:120 4r40:180 6hc0:120 4s80:180
        6g80:120 4r40:180 6ww0:120 4bk0:180 /180 Asia/Istanbul Europe/Istanbul Turkey
        =540 /540 Asia/Jayapura Asia/Seoul Asia/Tokyo Etc/GMT-9 Japan Pacific/Palau ROK
        =120 37k0:180 5eco:120 5plo:180 56mc:120 5qpo:180 5xac:120 5b5o:180 5tyc:120 5rto:180
        56mc:120 5wbc:180 5w6c:120 5c9o:180 5oec:120 5k1o:180 58uc:120 5zlo:180 5w6c:120 5c9o:180
        5oec:120 5k1o:180 58uc:120 67do:180 5oec:120 5k1o:180 5gmc:120
        /120,180,3.4.4.1560,10.5.0.120 Asia/Jerusalem Asia/Tel_Aviv Israel
        =270 /270 Asia/Kabul
        =300 pino:360 5m6c:300 1rqho:360 4pyc:300 53do:360 666c:300 /300 Asia/Karachi
        =360 /360 Asia/Kashgar Asia/Thimbu Asia/Thimphu Asia/Urumqi Etc/GMT-6 Indian/Chagos
        =345 /345 Asia/Kathmandu Asia/Katmandu
        =540 2m4c:600 6p40:540 4jc0:600 6p40:540 4r40:600 6hc0:540 4r40:600 6hc0:540 22co:600
        2opo:660 6p40:600 4jc0:660 6p40:600 4jc0:660 6p40:600 4jc0:660 6p40:600 4r40:660 6hc0:600
        4r40:660 6hc0:600 4r40:660 6p40:600 4jc0:660 58r0:600 z5p0:540 /540 Asia/Khandyga
        =420 2m7o:480 6p40:420 4jc0:480 6p40:420 4r40:480 6hc0:420 4r40:480 6hc0:420 4r40:480
        6p40:420 4jc0:480 6p40:420 4jc0:480 6p40:420 4jc0:480 6p40:420 4r40:480 6hc0:420 4r40:480
        6hc0:420 4r40:480 6p40:420 4jc0:480 14eec:420 /420 Asia/Krasnoyarsk
        =660 2m10:720 6p40:660 4jc0:720 6p40:660 4r40:720 6hc0:660 4r40:720 6hc0:660 4r40:720
        6p40:660 4jc0:720 6p40:660 4jc0:720 6p40:660 4jc0:720 6p40:660 4r40:720 6hc0:660 4r40:720
        6hc0:660 4r40:720 6p40:660 4jc0:720 14eec:600 gurc:660 /660 Asia/Magadan
        =420 2m7o:480 6p40:420 4jc0:480 6p40:420 4r40:480 6hc0:420 4r40:480 6hc0:420 4r40:480
        6p40:420 4jc0:480 6p40:420 4jc0:480 6p40:420 4jc0:480 6p40:420 4r40:480 6hc0:420 4r40:480
        6hc0:420 bg9o:360 4jc0:420 /420 Asia/Novokuznetsk
        =360 2m9c:420 6p40:360 4jc0:420 6p40:360 4r40:420 6hc0:360 4r40:420 6hc0:360 4r40:420
        6p40:360 4jc0:420 6p40:360 4jc0:420 6p40:360 4jc0:420 6p40:360 4r40:420 6hc0:360 4r40:420
        6hc0:360 4r40:420 6p40:360 4jc0:420 14eec:360 jnto:420 /420 Asia/Novosibirsk
        =360 2m9c:420 6p40:360 4jc0:420 6p40:360 4r40:420 6hc0:360 4r40:420 6hc0:360 4r40:420
        6p40:360 4jc0:420 6p40:360 4jc0:420 6p40:360 4jc0:420 6p40:360 4r40:420 6hc0:360 4r40:420
        6hc0:360 4r40:420 6p40:360 4jc0:420 14eec:360 /360 Asia/Omsk
        =540 4w2h0:510 uog0:540 /540 Asia/Pyongyang
        =300 2mb0:360 6p40:300 4jc0:360 6p40:300 4r40:360 6hc0:300 4r40:360 6hc0:300 4r40:360
        68mj0:300 /300 Asia/Qostanay
        =300 2mb0:360 6p40:300 4jc0:360 6p40:300 4r40:360 6hc0:300 4r40:360 6hc0:300 4r40:360
        4m2r0:300 /300 Asia/Qyzylorda
        =390 /390 Asia/Rangoon Asia/Yangon Indian/Cocos
        =600 2m2o:660 6p40:600 4jc0:660 6p40:600 4r40:660 6hc0:600 4r40:660 6hc0:600 4r40:660
        6p40:600 4jc0:660 6p40:600 4jc0:660 6p40:600 4jc0:660 6p40:600 4r40:660 6hc0:600 4r40:660
        6hc0:600 4r40:660 6p40:600 4jc0:660 14eec:600 fzlo:660 /660 Asia/Sakhalin
        =660 2m10:720 6p40:660 4jc0:720 6p40:660 4r40:720 6hc0:660 4r40:720 6hc0:660 4r40:720
        6p40:660 4jc0:720 6p40:660 4jc0:720 6p40:660 4jc0:720 6p40:660 4r40:720 6hc0:660 4r40:720
        6hc0:660 4r40:720 6p40:660 4jc0:720 14eec:660 /660 Asia/Srednekolymsk
        =240 2m9c:300 6p2c:240 4jdo:300 6p2c:240 4r5o:300 6hac:240 4r5o:300 6hac:240 4r5o:300
        2t2c:240 3w6o:180 4jc0:240 /240 Asia/Tbilisi
        =210 2gq6:270 5oec:210 5m9o:270 5oec:210 5l5o:270 5oec:210 5l5o:270 5oec:210 5l5o:270
        5oec:210 5m9o:270 5oec:210 s49o:270 5oec:210 5m9o:270 5oec:210 5l5o:270 5oec:210 5l5o:270
        5oec:210 5l5o:270 5oec:210 5m9o:270 5oec:210 5l5o:270 5oec:210 5l5o:270 5oec:210 5l5o:270
        5oec:210 5m9o:270 5oec:210 5l5o:270 5oec:210 5l5o:270 5oec:210 5l5o:270 5oec:210 5m9o:270
        5oec:210 5l5o:270 5oec:210 /210 Asia/Tehran Iran
        =420 2m7o:480 6p40:420 4jc0:480 6p40:420 4r40:480 yg0:420 5ixo:360 4r40:420 6hc0:360
        4r40:420 6p40:360 4jc0:420 6p40:360 4jc0:420 6p40:360 4jc0:420 6p40:360 4r40:420 6hc0:360
        4r40:420 6hc0:360 4r40:420 6p40:360 4jc0:420 14eec:360 hxlo:420 /420 Asia/Tomsk
        =660 2m10:720 6p40:660 4jc0:720 6p40:660 4r40:720 6hc0:660 4r40:720 6hc0:660 4r40:720
        6p40:660 4jc0:720 6p40:660 4jc0:720 6p40:660 4jc0:720 6p40:660 4r40:720 6hc0:660 4r40:720
        6hc0:660 4r40:720 6p40:660 4jc0:720 58r0:660 z5p0:600 /600 Asia/Ust-Nera
        =600 2m2o:660 6p40:600 4jc0:660 6p40:600 4r40:660 6hc0:600 4r40:660 6hc0:600 4r40:660
        6p40:600 4jc0:660 6p40:600 4jc0:660 6p40:600 4jc0:660 6p40:600 4r40:660 6hc0:600 4r40:660
        6hc0:600 4r40:660 6p40:600 4jc0:660 14eec:600 /600 Asia/Vladivostok
        =540 2m4c:600 6p40:540 4jc0:600 6p40:540 4r40:600 6hc0:540 4r40:600 6hc0:540 4r40:600
        6p40:540 4jc0:600 6p40:540 4jc0:600 6p40:540 4jc0:600 6p40:540 4r40:600 6hc0:540 4r40:600
        6hc0:540 4r40:600 6p40:540 4jc0:600 14eec:540 /540 Asia/Yakutsk
        =300 2mb0:360 6p40:300 4jc0:360 6p40:300 4r40:360 6hc0:300 4r40:360 6hc0:300 4r40:360
        6p40:300 4jc0:360 6p40:300 4jc0:360 6p40:300 4jc0:360 6p40:300 4r40:360 6hc0:300 4r40:360
        6hc0:300 4r40:360 6p40:300 4jc0:360 14eec:300 /300 Asia/Yekaterinburg
        =240 2mco:300 6p40:240 4jc0:300 6p40:240 4r40:300 6hc0:240 4r40:300 6hc0:240 4r40:300
        6p40:240 4jc0:300 6p40:240 4jc0:300 6p40:240 4jc0:300 6p40:240 4r40:300 6hc0:240 4r40:300
        6hc0:240 4r40:300 6p40:240 4jc0:300 6p40:240 /240 Asia/Yerevan
        =-60 /-60,0,3.5.0.0,10.5.0.60 Atlantic/Azores
        =0 /0,60,3.5.0.60,10.5.0.120 Atlantic/Canary Atlantic/Faeroe Atlantic/Faroe Atlantic/Madeira
        Europe/Belfast Europe/Guernsey Europe/Isle_of_Man Europe/Jersey Europe/Lisbon Europe/London
        GB GB-Eire Portugal WET
        =-60 /-60 Atlantic/Cape_Verde Etc/GMT+1
        =-120 /-120 Atlantic/South_Georgia Etc/GMT+2
        =-180 39x0:-240 4jdo:-180 6p5o:-240 4blo:-180 74mc:-240 43to:-180 74mc:-240 4blo:-180
        6wuc:-240 4blo:-180 6wuc:-240 4blo:-180 6wuc:-240 4blo:-180 6wuc:-240 4blo:-180 74mc:-240
        4blo:-180 6wuc:-240 4blo:-180 6wuc:-240 4blo:-180 /-180 Atlantic/Stanley
        =660 2m2o:600 4r40:660 6hc0:600 6p40:660 4r40:600 6hc0:660 4r40:600 6hc0:660 4r40:600
        6p40:660 4jc0:600 6p40:660 4r40:600 6hc0:660 4jc0:600 6p40:660 /600,660,10.1.0.120,4.1.0.180
        Australia/ACT Australia/Canberra Australia/Melbourne Australia/NSW Australia/Sydney
        Australia/Victoria
        =630 2m3i:570 6p40:630 4jc0:570 6p40:630 4r40:570 6hc0:630 4r40:570 6hc0:630 4r40:570
        6p40:630 4jc0:570 6p40:630 4r40:570 6hc0:630 4jc0:570 6p40:630 /570,630,10.1.0.120,4.1.0.180
        Australia/Adelaide Australia/Broken_Hill Australia/South Australia/Yancowinna
        =570 /570 Australia/Darwin Australia/North
        =525 260kr:585 3gg0:525 6p40:585 4r40:525 6hc0:585 4r40:525 /525 Australia/Eucla
        =660 2m10:630 4r4u:660 6hb6:630 6p4u:660 4r36:630 6hcu:660 4r36:630 6hcu:660 4r36:630
        6p4u:660 4jb6:630 6p4u:660 4r36:630 6hcu:660 4jb6:630 6p4u:660 /630,660,10.1.0.120,4.1.0.120
        Australia/LHI Australia/Lord_Howe
        =480 260m0:540 3gg0:480 6p40:540 4r40:480 6hc0:540 4r40:480 /480 Australia/Perth
        Australia/West
        =-300 2710:-360 6p5o:-300 4jac:-360 6p5o:-300 4jac:-360 6p5o:-300 4jac:-360 6p5o:-300
        4r2c:-360 6hdo:-300 4r2c:-360 6hdo:-300 4r2c:-360 6p5o:-300 4jac:-360 6p5o:-300 56mc:-360
        61to:-300 4r2c:-360 6hdo:-300 5eec:-360 5u1o:-300 6hac:-360 38po:-300 7ryc:-360 3w1o:-300
        7cec:-360 43to:-300 74mc:-360 43to:-300 j0ec:-360 2t5o:-300 8fac:-360 2t5o:-300 8fac:-360
        2t5o:-300 7cec:-360 4r5o:-300 6hac:-360 4r5o:-300 6hac:-360 4r5o:-300 6hac:-360 4yxo:-300
        /-360,-300,9.1.6.1320,4.1.6.1320 Chile/EasterIsland Pacific/Easter
        =0 /60,0,10.5.0.120,3.5.0.60 Eire Europe/Dublin
        =-600 /-600 Etc/GMT+10 HST Pacific/Honolulu Pacific/Johnston Pacific/Rarotonga
        Pacific/Tahiti US/Hawaii
        =-660 /-660 Etc/GMT+11 Pacific/Midway Pacific/Niue Pacific/Pago_Pago Pacific/Samoa US/Samoa
        =-720 /-720 Etc/GMT+12
        =-480 /-480 Etc/GMT+8 Pacific/Pitcairn
        =-540 /-540 Etc/GMT+9 Pacific/Gambier
        =660 /660 Etc/GMT-11 Pacific/Efate Pacific/Guadalcanal Pacific/Kosrae Pacific/Noumea
        Pacific/Pohnpei Pacific/Ponape
        =720 /720 Etc/GMT-12 Kwajalein Pacific/Funafuti Pacific/Kwajalein Pacific/Majuro
        Pacific/Nauru Pacific/Tarawa Pacific/Wake Pacific/Wallis
        =780 /780 Etc/GMT-13 Pacific/Enderbury Pacific/Kanton
        =840 /840 Etc/GMT-14 Pacific/Kiritimati
        =180 2mec:240 6p40:180 4jc0:240 6p40:180 4r40:240 6hc0:180 4r40:240 6hc0:180 4r40:240
        6p40:180 4jc0:240 6p40:180 4jc0:240 6p40:180 4jc0:240 6p40:180 4r40:240 6hc0:180 4r40:240
        6hc0:180 4r40:240 6p40:180 4jc0:240 14eec:180 fzlo:240 /240 Europe/Astrakhan
        Europe/Ulyanovsk
        =120 /120,180,3.5.0.120,10.5.0.180 Europe/Chisinau Europe/Tiraspol
        =120 2mg0:180 6p40:120 4jc0:180 6p40:120 4r40:180 6hc0:120 4r40:180 6hc0:120 4r40:180
        6p40:120 4jc0:180 6p40:120 4jc0:180 6p40:120 4jc0:180 6p40:120 4r40:180 6hc0:120 4r40:180
        6hc0:120 4r40:180 6p40:120 4jc0:180 14eec:120 /120 Europe/Kaliningrad
        =180 2mec:240 6p40:180 4jc0:240 6p40:180 4r40:240 6hc0:180 4r40:240 6hc0:180 4r40:240
        6p40:180 4jc0:240 6p40:180 4jc0:240 6p40:180 4jc0:240 6p40:180 4r40:240 6hc0:180 4r40:240
        6hc0:180 4r40:240 6p40:180 4jc0:240 14eec:180 /180 Europe/Kirov Europe/Moscow W-SU
        =120 2mg0:180 6p40:120 4jc0:180 6p40:120 4r40:180 6hc0:120 4r40:180 6hc0:120 4r40:180
        6p40:120 4jc0:180 6p40:120 4jc0:180 6p40:120 4jc0:180 6p40:120 4r40:180 6hc0:120 4r40:180
        6hc0:120 4r40:180 6p40:120 4jc0:180 /180 Europe/Minsk
        =240 2mco:300 6p40:240 4jc0:300 6p40:240 4r40:300 6hc0:240 4r40:300 6hc0:240 4r40:300
        6p40:240 4jc0:300 6p40:240 4jc0:300 6p40:240 4jc0:300 6p40:240 4r40:300 6hc0:240 4r40:300
        6hc0:240 bg9o:180 4jc0:240 /240 Europe/Samara
        =180 2mec:240 6p40:180 4jc0:240 6p40:180 4r40:240 6hc0:180 4r40:240 6hc0:180 4r40:240
        6p40:180 4jc0:240 6p40:180 4jc0:240 6p40:180 4jc0:240 6p40:180 4r40:240 6hc0:180 4r40:240
        6hc0:180 4r40:240 6p40:180 4jc0:240 14eec:180 nrlo:240 /240 Europe/Saratov
        =120 2mho:180 6p40:120 4jc0:180 6p40:120 4r40:180 6hc0:120 4r40:180 6hc0:120 4r40:180
        6p40:120 4jc0:180 6p40:120 4jc0:180 6p40:120 4jc0:180 6p40:120 4r40:180 6hc0:120 4r40:180
        6hc0:120 4r40:180 6p40:120 4jc0:180 6p40:120 4jc0:180 6p40:120 4r40:180 6hc0:120 4r2c:240
        6h8o:180 /180 Europe/Simferopol
        =180 2mec:240 6p40:180 4jc0:240 6p40:180 4r40:240 6hc0:180 4r40:240 6hc0:180 4r40:240
        6p40:180 4jc0:240 6p40:180 4jc0:240 6p40:180 4jc0:240 6p40:180 4r40:240 6hc0:180 4r40:240
        6hc0:180 4r40:240 6p40:180 4jc0:240 14eec:180 195lo:240 oeuc:180 /180 Europe/Volgograd
        =240 2reso:300 4r2c:240 /240 Indian/Mauritius
        =825 2e7c:765 61s0:825 56o0:765 69k0:825 4yw0:765 69k0:825 4yw0:765 69k0:825 56o0:765
        61s0:825 56o0:765 61s0:825 56o0:765 61s0:825 56o0:765 /765,825,9.5.0.165,4.1.0.225 NZ-CHAT
        Pacific/Chatham
        =-660 3d16c:-600 5t10:-660 5eg0:-600 2zlc:840 2ueo:780 5m80:840 5u00:780 5eg0:840 5u00:780
        5eg0:840 5u00:780 5eg0:840 5u00:780 5eg0:840 5u00:780 5eg0:840 5u00:780 5m80:840 5u00:780
        5eg0:840 5u00:780 5eg0:840 5u00:780 /780 Pacific/Apia
        =600 4oyyo:660 /660 Pacific/Bougainville
        =-660 3r8ac:780 /780 Pacific/Fakaofo
        =780 1qvc:720 31yw0:780 3o80:720 6hc0:780 43s0:720 74o0:780 2t40:720 8fc0:780 2t40:720
        8n40:780 2lac:720 8uxo:780 2dk0:720 8uw0:780 2dk0:720 92o0:780 25s0:720 92o0:780 25s0:720
        92o0:780 25s0:720 9ag0:780 1y00:720 al40:780 v40:720 /720 Pacific/Fiji
        =-570 /-570 Pacific/Marquesas
        =690 4xm06:660 /660,720,10.1.0.120,4.1.0.180 Pacific/Norfolk
        =840 2e5o:780 74o0:840 2lac:780 8n5o:840 2lac:780 4mkpo:840 25s0:780 /780 Pacific/Tongatapu
        """
}
