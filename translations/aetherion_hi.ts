<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Theme</source>
        <translation>थीम (&amp;T)</translation>
    </message>
    <message>
        <source>Candle &amp;colours</source>
        <translation>कैंडल के रंग (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Scale</source>
        <translation>आकार (&amp;S)</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>समय क्षेत्र (&amp;Z)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>भाषा (&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>गहरा (&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>हल्का (&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Green rises</source>
        <translation>हरा चढ़ता (&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Red rises (China)</source>
        <translation>लाल चढ़ता (चीन) (&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Blue rises, orange falls</source>
        <translation>नीला चढ़ता, नारंगी गिरता (&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>बड़ा (&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>छोटा (&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Scenario in the simulation</source>
        <translation>सिम्युलेशन में परिदृश्य (&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Calm</source>
        <translation>शांत (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Bull market</source>
        <translation>तेज़ी का बाज़ार (&amp;B)</translation>
    </message>
    <message>
        <source>B&amp;ear market</source>
        <translation>मंदी का बाज़ार (&amp;E)</translation>
    </message>
    <message>
        <source>C&amp;rash</source>
        <translation>क्रैश (&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Flash crash</source>
        <translation>फ़्लैश क्रैश (&amp;F)</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>चार्ट</translation>
    </message>
    <message>
        <source>Move by a tenth (with Shift: by a whole view)</source>
        <translation>दसवाँ हिस्सा खिसकाएँ (Shift के साथ: पूरा दृश्य)</translation>
    </message>
    <message>
        <source>Show less, show more</source>
        <translation>कम दिखाएँ, ज़्यादा दिखाएँ</translation>
    </message>
    <message>
        <source>First bar, newest bar</source>
        <translation>पहली कैंडल, सबसे नई कैंडल</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>हर जगह</translation>
    </message>
    <message>
        <source>Next control</source>
        <translation>अगला नियंत्रण</translation>
    </message>
    <message>
        <source>Menus</source>
        <translation>मेनू</translation>
    </message>
    <message>
        <source>S&amp;tart page</source>
        <translation>आरंभ पृष्ठ (&amp;T)</translation>
    </message>
    <message>
        <source>Watch the &amp;simulation</source>
        <translation>सिम्युलेशन देखें (&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Open a recording...</source>
        <translation>रिकॉर्डिंग खोलें (&amp;O)...</translation>
    </message>
    <message>
        <source>&amp;Export regime history...</source>
        <translation>रेजीम इतिहास निर्यात करें (&amp;E)...</translation>
    </message>
    <message>
        <source>&amp;Import recordings...</source>
        <translation>रिकॉर्डिंग आयात करें (&amp;I)...</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>बाहर निकलें (&amp;Q)</translation>
    </message>
    <message>
        <source>Emergency stop</source>
        <translation>आपात रोक (Emergency stop)</translation>
    </message>
    <message>
        <source>&amp;Resume...</source>
        <translation>फिर शुरू (&amp;R)...</translation>
    </message>
    <message>
        <source>&amp;Acknowledge the most urgent alarm</source>
        <translation>सबसे ज़रूरी अलार्म स्वीकार करें (&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Find a command...</source>
        <translation>कमांड खोजें (&amp;F)...</translation>
    </message>
    <message>
        <source>Regime &amp;models...</source>
        <translation>रेजीम मॉडल (&amp;M)...</translation>
    </message>
    <message>
        <source>&amp;Train a model...</source>
        <translation>मॉडल प्रशिक्षित करें (&amp;T)...</translation>
    </message>
    <message>
        <source>Change the &amp;operator...</source>
        <translation>ऑपरेटर बदलें (&amp;O)...</translation>
    </message>
    <message>
        <source>&amp;Settings...</source>
        <translation>सेटिंग (&amp;S)...</translation>
    </message>
    <message>
        <source>Chart in its own &amp;window</source>
        <translation>चार्ट अलग विंडो में (&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Pause the data, or go on</source>
        <translation>डेटा पॉज़ करें या चलाएँ (&amp;P)</translation>
    </message>
    <message>
        <source>Replay: one &amp;step</source>
        <translation>दोहराव: एक क़दम (&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>कुंजियाँ (&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>परिचय (&amp;A)</translation>
    </message>
    <message>
        <source>Order &amp;ticket...</source>
        <translation>ऑर्डर टिकट (&amp;T)...</translation>
    </message>
    <message>
        <source>&amp;Limits and rails...</source>
        <translation>सीमाएँ और जोखिम नियम (&amp;L)...</translation>
    </message>
    <message>
        <source>&amp;Flatten...</source>
        <translation>सब बंद करें (&amp;Flatten)...</translation>
    </message>
    <message>
        <source>&amp;Orders that stops have cancelled...</source>
        <translation>रोकों से रद्द हुए ऑर्डर (&amp;O)...</translation>
    </message>
    <message>
        <source>&amp;Drill of the emergency stop...</source>
        <translation>आपात रोक (Emergency stop) की ड्रिल (&amp;D)...</translation>
    </message>
    <message>
        <source>Report of an &amp;incident...</source>
        <translation>घटना की रिपोर्ट (&amp;I)...</translation>
    </message>
    <message>
        <source>La&amp;youts</source>
        <translation>लेआउट (&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Save layout as...</source>
        <translation>लेआउट सहेजें (&amp;S)...</translation>
    </message>
    <message>
        <source>&amp;Rename this layout...</source>
        <translation>इस लेआउट का नाम बदलें (&amp;R)...</translation>
    </message>
    <message>
        <source>&amp;Delete this layout</source>
        <translation>यह लेआउट मिटाएँ (&amp;D)</translation>
    </message>
    <message>
        <source>&amp;As it came</source>
        <translation>मूल रूप में (&amp;A)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>फ़ाइल (&amp;F)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>दृश्य (&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Market</source>
        <translation>बाज़ार (&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Risk</source>
        <translation>जोखिम (&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>औज़ार (&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>सहायता (&amp;H)</translation>
    </message>
    <message>
        <source>Arm &amp;strategies...</source>
        <translation>रणनीतियाँ चालू (arm) करें (&amp;S)...</translation>
    </message>
    <message>
        <source>&amp;Chart</source>
        <translation>चार्ट (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Timeframe of the chart</source>
        <translation>चार्ट का टाइमफ़्रेम (&amp;T)</translation>
    </message>
    <message>
        <source>Stored &amp;features in the chart</source>
        <translation>चार्ट में रखे गए फ़ीचर (&amp;F)</translation>
    </message>
</context>
<context>
    <name>Alarms</name>
    <message>
        <source>the engine has published nothing for %1</source>
        <translation>इंजन ने %1 से कुछ प्रकाशित नहीं किया</translation>
    </message>
    <message>
        <source>%1 is open WITHOUT protection</source>
        <translation>%1 बिना सुरक्षा (WITHOUT protection) खुला है</translation>
    </message>
    <message>
        <source>nothing can be stored: %1</source>
        <translation>कुछ भी रखा नहीं जा सकता: %1</translation>
    </message>
    <message>
        <source>the risk state is not on the disk: %1</source>
        <translation>जोखिम स्थिति डिस्क पर नहीं है: %1</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 विफल: %2</translation>
    </message>
    <message>
        <source>%1 no data for %2</source>
        <translation>%1: %2 से डेटा नहीं</translation>
    </message>
    <message>
        <source>%1 had no data for a while</source>
        <translation>%1 में कुछ देर डेटा नहीं था</translation>
    </message>
    <message>
        <source>%1 has a gap: %2</source>
        <translation>%1 में अंतराल: %2</translation>
    </message>
    <message>
        <source>%1 is being synchronised again: %2</source>
        <translation>%1 फिर सिंक हो रहा है: %2</translation>
    </message>
    <message>
        <source>the database is away; rows are kept here: %1</source>
        <translation>डेटाबेस दूर है; पंक्तियाँ यहाँ रखी जा रही हैं: %1</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>सूचना</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>चेतावनी</translation>
    </message>
    <message>
        <source>URGENT</source>
        <translation>URGENT तुरंत</translation>
    </message>
    <message>
        <source>HALTED</source>
        <translation>HALTED रोका गया</translation>
    </message>
    <message>
        <source>No contact</source>
        <translation>संपर्क नहीं (No contact)</translation>
    </message>
    <message>
        <source>Unprotected</source>
        <translation>असुरक्षित (Unprotected)</translation>
    </message>
    <message>
        <source>Store fails</source>
        <translation>स्टोर विफल</translation>
    </message>
    <message>
        <source>Not on the disk</source>
        <translation>डिस्क पर नहीं</translation>
    </message>
    <message>
        <source>Session failed</source>
        <translation>सत्र विफल</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>रोक में</translation>
    </message>
    <message>
        <source>Rail breached</source>
        <translation>जोखिम नियम टूटा</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>डेटा नहीं</translation>
    </message>
    <message>
        <source>Data gap</source>
        <translation>डेटा में अंतराल</translation>
    </message>
    <message>
        <source>Database away</source>
        <translation>डेटाबेस दूर</translation>
    </message>
    <message>
        <source>Stop test failed</source>
        <translation>रोक की जाँच विफल</translation>
    </message>
    <message>
        <source>Job failed</source>
        <translation>कार्य विफल</translation>
    </message>
    <message>
        <source>Resynchronised</source>
        <translation>फिर सिंक हुआ</translation>
    </message>
    <message>
        <source>%1 (and %2 more of this kind)</source>
        <translation>%1 (और इसी तरह के %2)</translation>
    </message>
    <message>
        <source>! %1 unacknowledged: %2</source>
        <translation>! %1 अलार्म बिना स्वीकृति: %2</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>बना है</translation>
    </message>
    <message>
        <source>over</source>
        <translation>समाप्त</translation>
    </message>
    <message>
        <source>%1, unacknowledged</source>
        <translation>%1, अभी स्वीकार नहीं</translation>
    </message>
    <message>
        <source>Nothing goes out but cancels and a flatten. See the holds and resume when their reason is gone.</source>
        <translation>रद्द करने और flatten के सिवा कुछ नहीं जाता। लागू रोक देखें और कारण मिटने पर फिर शुरू करें।</translation>
    </message>
    <message>
        <source>All figures are old; trading may be running. STOP still latches, and so does the stop file.</source>
        <translation>सभी आँकड़े पुराने हैं; ट्रेडिंग चल रही हो सकती है। STOP अब भी लगता है, और स्टॉप फ़ाइल भी।</translation>
    </message>
    <message>
        <source>No stop is kept for it until trading is resumed. Resume, or flatten.</source>
        <translation>ट्रेडिंग फिर शुरू होने तक इसका कोई स्टॉप नहीं रखा जाता। फिर शुरू करें, या flatten करें।</translation>
    </message>
    <message>
        <source>New orders are refused until rows can be kept again. Make room on the disk, or make its folder writable.</source>
        <translation>पंक्तियाँ फिर रखी जा सकें, तब तक नए ऑर्डर अस्वीकार होंगे। डिस्क पर जगह बनाएँ, या उसका फ़ोल्डर लिखने योग्य बनाएँ।</translation>
    </message>
    <message>
        <source>It holds in memory, and would be lost by a crash. Make the data folder writable.</source>
        <translation>यह मेमोरी में लागू है और क्रैश में खो जाएगी। डेटा फ़ोल्डर को लिखने योग्य बनाएँ।</translation>
    </message>
    <message>
        <source>Nothing comes in any more. Open the recording or the simulation again.</source>
        <translation>अब कुछ नहीं आ रहा। रिकॉर्डिंग या सिम्युलेशन फिर खोलें।</translation>
    </message>
    <message>
        <source>No new exposure there. See the holds, and resume.</source>
        <translation>वहाँ नया एक्सपोज़र नहीं। लागू रोक देखें, और फिर शुरू करें।</translation>
    </message>
    <message>
        <source>No new exposure there until it clears as the rail says.</source>
        <translation>नियम के अनुसार हटने तक वहाँ नया एक्सपोज़र नहीं।</translation>
    </message>
    <message>
        <source>Its price counts as none: orders for it are refused. Look to the feed.</source>
        <translation>इसका भाव &apos;कोई भाव नहीं&apos; गिना जाता है: इसके ऑर्डर अस्वीकार होते हैं। फ़ीड देखें।</translation>
    </message>
    <message>
        <source>Candles and regimes of that time may be wrong, and say so.</source>
        <translation>उस समय की कैंडल और रेजीम ग़लत हो सकती हैं, और ऐसा बताती हैं।</translation>
    </message>
    <message>
        <source>Nothing is lost. Look to the server and the network.</source>
        <translation>कुछ नहीं खोया। सर्वर और नेटवर्क देखें।</translation>
    </message>
    <message>
        <source>One way to stop does not work. Use another, and run the drill again.</source>
        <translation>रोकने का एक तरीक़ा काम नहीं करता। दूसरा इस्तेमाल करें, और ड्रिल फिर चलाएँ।</translation>
    </message>
    <message>
        <source>See the job&apos;s message, and start it again.</source>
        <translation>कार्य का संदेश देखें, और उसे फिर शुरू करें।</translation>
    </message>
    <message>
        <source>The book was built anew; nothing has to be done.</source>
        <translation>बुक नए सिरे से बनी; कुछ करना नहीं है।</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>और %1 अन्य</translation>
    </message>
</context>
<context>
    <name>BookState</name>
    <message>
        <source>No contact for %1</source>
        <translation>%1 से संपर्क नहीं (No contact)</translation>
    </message>
    <message>
        <source>Stale, %1 old</source>
        <translation>बासी, %1 पुराना</translation>
    </message>
    <message>
        <source>Data missing, %1 old</source>
        <translation>डेटा गायब, %1 पुराना</translation>
    </message>
    <message>
        <source>Finding its place again, %1 old</source>
        <translation>फिर सिंक हो रहा है, %1 पुराना</translation>
    </message>
    <message>
        <source>Market closed, %1 old</source>
        <translation>बाज़ार बंद, %1 पुराना</translation>
    </message>
    <message>
        <source>Feed failed, %1 old</source>
        <translation>फ़ीड विफल, %1 पुराना</translation>
    </message>
    <message>
        <source>No order book yet</source>
        <translation>अभी ऑर्डर बुक नहीं है</translation>
    </message>
    <message>
        <source>This simulated instrument has no order book</source>
        <translation>इस सिम्युलेटेड इंस्ट्रूमेंट की ऑर्डर बुक नहीं है</translation>
    </message>
    <message>
        <source>This recording has no order book</source>
        <translation>इस रिकॉर्डिंग में ऑर्डर बुक नहीं है</translation>
    </message>
    <message>
        <source>The order book is void until the next snapshot.
%1</source>
        <translation>अगले स्नैपशॉट तक ऑर्डर बुक अमान्य है।
%1</translation>
    </message>
</context>
<context>
    <name>CloseButton</name>
    <message>
        <source>Close Tab</source>
        <translation>टैब बंद करें</translation>
    </message>
</context>
<context>
    <name>DeskWords</name>
    <message>
        <source>buy</source>
        <translation>ख़रीद</translation>
    </message>
    <message>
        <source>sell</source>
        <translation>बिक्री</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>अज्ञात</translation>
    </message>
    <message>
        <source>market</source>
        <translation>मार्केट</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>लिमिट</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>स्टॉप</translation>
    </message>
    <message>
        <source>day</source>
        <translation>दिन</translation>
    </message>
    <message>
        <source>until cancelled</source>
        <translation>रद्द होने तक</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>भेजा गया</translation>
    </message>
    <message>
        <source>working</source>
        <translation>सक्रिय</translation>
    </message>
    <message>
        <source>filled</source>
        <translation>पूरा भरा</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>रद्द</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>समाप्त</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>अस्वीकृत</translation>
    </message>
    <message>
        <source>window</source>
        <translation>विंडो</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>command</source>
        <translation>कमांड</translation>
    </message>
    <message>
        <source>strategy</source>
        <translation>रणनीति</translation>
    </message>
    <message>
        <source>drill</source>
        <translation>ड्रिल</translation>
    </message>
</context>
<context>
    <name>Event</name>
    <message>
        <source>Regime</source>
        <translation>रेजीम</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>जोखिम</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>फ़ीड</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>सत्र</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>कार्य</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>निर्णय</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>उत्तर</translation>
    </message>
    <message>
        <source>job %1</source>
        <translation>कार्य %1</translation>
    </message>
    <message>
        <source>command %1</source>
        <translation>कमांड %1</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%2 के बाद %1</translation>
    </message>
    <message>
        <source>state %1</source>
        <translation>स्थिति %1</translation>
    </message>
    <message>
        <source>another session is watched</source>
        <translation>दूसरा सत्र देखा जा रहा है</translation>
    </message>
    <message>
        <source> for %1</source>
        <translation> %1 के लिए</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>लिया गया</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>अस्वीकृत</translation>
    </message>
</context>
<context>
    <name>Formatting</name>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 से.</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 मिनट</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 घंटे</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 दिन</translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>Enough bars to judge by</source>
        <translation>आँकने को पर्याप्त कैंडल</translation>
    </message>
    <message>
        <source>Held-out likelihood not worse</source>
        <translation>अलग रखे डेटा पर लाइकलिहुड कम नहीं</translation>
    </message>
    <message>
        <source>Every regime is visited</source>
        <translation>हर रेजीम आता है</translation>
    </message>
    <message>
        <source>Few bars are unknown</source>
        <translation>कम ही कैंडल अज्ञात</translation>
    </message>
    <message>
        <source>Names keep their evidence</source>
        <translation>नाम अपना साक्ष्य बनाए रखते हैं</translation>
    </message>
</context>
<context>
    <name>Holds</name>
    <message>
        <source>Hold</source>
        <translation>रोक</translation>
    </message>
    <message>
        <source>On</source>
        <translation>किस पर</translation>
    </message>
    <message>
        <source>Imposes</source>
        <translation>लगाता है</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation>समय (%1)</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>किसने</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>माध्यम</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>कारण</translation>
    </message>
    <message>
        <source>%1 (its cause stands: %2)</source>
        <translation>%1 (कारण अब भी है: %2)</translation>
    </message>
    <message>
        <source>The stop file stands: %1</source>
        <translation>स्टॉप फ़ाइल मौजूद है: %1</translation>
    </message>
    <message>
        <source>%1; clears %2</source>
        <translation>%1; हटेगा %2</translation>
    </message>
    <message>
        <source>and %1 more rails</source>
        <translation>और %1 अन्य जोखिम नियम</translation>
    </message>
    <message>
        <source>The store fails: %1</source>
        <translation>स्टोर विफल है: %1</translation>
    </message>
    <message>
        <source>The engine has published nothing for %1</source>
        <translation>इंजन ने %1 से कुछ प्रकाशित नहीं किया</translation>
    </message>
</context>
<context>
    <name>Indicator</name>
    <message>
        <source>SMA %1</source>
        <translation>SMA %1</translation>
    </message>
    <message>
        <source>EMA %1</source>
        <translation>EMA %1</translation>
    </message>
    <message>
        <source>VWAP of the day</source>
        <translation>दिन का VWAP</translation>
    </message>
    <message>
        <source>Bollinger %1, %2</source>
        <translation>बोलिंजर %1, %2</translation>
    </message>
    <message>
        <source>ATR %1</source>
        <translation>ATR %1</translation>
    </message>
    <message>
        <source>Volatility %1, % a bar</source>
        <translation>अस्थिरता %1, % प्रति कैंडल</translation>
    </message>
    <message>
        <source>Simple moving average: the mean of the last %1 closes (Murphy, Technical Analysis of the Financial Markets, 1999).</source>
        <translation>सिंपल मूविंग एवरेज: पिछले %1 क्लोज़ का औसत (Murphy, Technical Analysis of the Financial Markets, 1999)।</translation>
    </message>
    <message>
        <source>Exponential moving average: each close counts 2 / (%1 + 1), what was before the rest (Murphy, Technical Analysis of the Financial Markets, 1999).</source>
        <translation>एक्सपोनेंशियल मूविंग एवरेज: हर क्लोज़ का भार 2 / (%1 + 1), बाकी पहले वालों का (Murphy, Technical Analysis of the Financial Markets, 1999)।</translation>
    </message>
    <message>
        <source>Volume-weighted average price since the trading day began; a bar counts with the mean of its high, low and close (Berkowitz, Logue and Noser, Journal of Finance 43, 1988).</source>
        <translation>ट्रेडिंग दिन की शुरुआत से वॉल्यूम-भारित औसत भाव; कैंडल अपने हाई, लो और क्लोज़ के औसत से गिनी जाती है (Berkowitz, Logue and Noser, Journal of Finance 43, 1988)।</translation>
    </message>
    <message>
        <source>Bollinger bands: the mean of the last %1 closes, and %2 standard deviations above and below it (Bollinger on Bollinger Bands, 2001).</source>
        <translation>बोलिंजर बैंड: पिछले %1 क्लोज़ का औसत, और उससे %2 मानक विचलन ऊपर और नीचे (Bollinger on Bollinger Bands, 2001)।</translation>
    </message>
    <message>
        <source>Average true range: Wilder&apos;s average over %1 bars, in price units (Wilder, New Concepts in Technical Trading Systems, 1978).</source>
        <translation>एवरेज ट्रू रेंज: %1 कैंडलों पर Wilder का औसत, भाव की इकाई में (Wilder, New Concepts in Technical Trading Systems, 1978)।</translation>
    </message>
    <message>
        <source>Realised volatility: the standard deviation of the last %1 log returns, in percent a bar; not scaled to a year.</source>
        <translation>वास्तविक अस्थिरता: पिछले %1 लॉग रिटर्न का मानक विचलन, प्रतिशत प्रति कैंडल; वार्षिक नहीं किया गया।</translation>
    </message>
    <message>
        <source>%1: zoom in</source>
        <translation>%1: ज़ूम करें</translation>
    </message>
</context>
<context>
    <name>OrderDraft</name>
    <message>
        <source>%1 is no number: %2</source>
        <translation>%1 संख्या नहीं है: %2</translation>
    </message>
    <message>
        <source>%1 must be above zero</source>
        <translation>%1 शून्य से ऊपर हो</translation>
    </message>
    <message>
        <source>%1 goes in steps of %2: %3 or %4</source>
        <translation>%1, %2 के चरणों में: %3 या %4</translation>
    </message>
    <message>
        <source>%1 goes in steps of %2</source>
        <translation>%1, %2 के चरणों में</translation>
    </message>
    <message>
        <source>No instrument is chosen</source>
        <translation>कोई इंस्ट्रूमेंट नहीं चुना गया</translation>
    </message>
    <message>
        <source>%1 is an index, a number that nobody can buy or sell</source>
        <translation>%1 सूचकांक है, एक संख्या जिसे कोई ख़रीद या बेच नहीं सकता</translation>
    </message>
    <message>
        <source>Which account?</source>
        <translation>कौन-सा खाता?</translation>
    </message>
    <message>
        <source>The quantity</source>
        <translation>मात्रा</translation>
    </message>
    <message>
        <source>The limit price</source>
        <translation>लिमिट भाव</translation>
    </message>
    <message>
        <source>The stop price</source>
        <translation>स्टॉप भाव</translation>
    </message>
</context>
<context>
    <name>OrderMarkers</name>
    <message>
        <source>%1 buys %2 at %3 (order %4, %5)</source>
        <translation>%1 ख़रीदता है %2, भाव %3 (ऑर्डर %4, %5)</translation>
    </message>
    <message>
        <source>%1 sells %2 at %3 (order %4, %5)</source>
        <translation>%1 बेचता है %2, भाव %3 (ऑर्डर %4, %5)</translation>
    </message>
</context>
<context>
    <name>Protection</name>
    <message>
        <source>NONE</source>
        <translation>NONE नहीं</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>पता नहीं</translation>
    </message>
    <message>
        <source>no stop</source>
        <translation>स्टॉप नहीं</translation>
    </message>
    <message>
        <source>no stop for %1</source>
        <translation>%1 के लिए स्टॉप नहीं</translation>
    </message>
    <message>
        <source>stop %1</source>
        <translation>स्टॉप %1</translation>
    </message>
    <message>
        <source>by strategy</source>
        <translation>रणनीति से</translation>
    </message>
    <message>
        <source>Halted: nothing of it may be sold, but by a flatten</source>
        <translation>Halted: flatten के सिवा इसका कुछ भी नहीं बेचा जा सकता</translation>
    </message>
    <message>
        <source>No strategy looks after all of it. A stop order may be among those that are too old to be listed here.</source>
        <translation>कोई रणनीति इस पूरी होल्डिंग की देखभाल नहीं करती। कोई स्टॉप ऑर्डर उनमें हो सकता है जो पुराने होने के कारण यहाँ नहीं दिखते।</translation>
    </message>
    <message>
        <source>Neither a strategy nor a stop order sells it when its price falls</source>
        <translation>भाव गिरने पर न कोई रणनीति इसे बेचती है, न कोई स्टॉप ऑर्डर</translation>
    </message>
    <message>
        <source>A stop order sells it when its price falls so far</source>
        <translation>भाव यहाँ तक गिरने पर स्टॉप ऑर्डर इसे बेचता है</translation>
    </message>
    <message>
        <source>A strategy looks after it, and sells it when its price falls too far</source>
        <translation>एक रणनीति इसकी देखभाल करती है और भाव ज़्यादा गिरने पर इसे बेचती है</translation>
    </message>
</context>
<context>
    <name>Provenance</name>
    <message>
        <source>another market: trained on %1, applied to %2</source>
        <translation>दूसरा बाज़ार: %1 पर प्रशिक्षित, %2 पर लागू</translation>
    </message>
    <message>
        <source>trained on simulated prices, applied to real ones</source>
        <translation>नक़ली भावों पर प्रशिक्षित, असली पर लागू</translation>
    </message>
    <message>
        <source>trained on real prices, applied to simulated ones</source>
        <translation>असली भावों पर प्रशिक्षित, नक़ली पर लागू</translation>
    </message>
    <message>
        <source>another symbol: trained on %1, applied to %2</source>
        <translation>दूसरा सिंबल: %1 पर प्रशिक्षित, %2 पर लागू</translation>
    </message>
    <message>
        <source>model %1, applied to %2</source>
        <translation>मॉडल %1, %2 पर लागू</translation>
    </message>
    <message>
        <source>What it was trained on is not known here.</source>
        <translation>यह किस पर प्रशिक्षित हुआ, यहाँ ज्ञात नहीं।</translation>
    </message>
    <message>
        <source>model %1, trained on %2, applied to %3</source>
        <translation>मॉडल %1, %2 पर प्रशिक्षित, %3 पर लागू</translation>
    </message>
    <message>
        <source>Model %1, made %2, %3</source>
        <translation>मॉडल %1, %2 को बना, %3</translation>
    </message>
    <message>
        <source>Trained on %1 %2, %3 bars, %4 to %5</source>
        <translation>%1 %2 पर प्रशिक्षित, %3 कैंडल, %4 से %5</translation>
    </message>
    <message>
        <source>Applied to %1 %2</source>
        <translation>%1 %2 पर लागू</translation>
    </message>
    <message>
        <source>trained on %1, applied to %2</source>
        <translation>%1 पर प्रशिक्षित, %2 पर लागू</translation>
    </message>
    <message>
        <source>model of %1, used on %2</source>
        <translation>%1 का मॉडल, %2 पर लागू</translation>
    </message>
    <message>
        <source>model of %1 on %2</source>
        <translation>%2 पर %1 का मॉडल</translation>
    </message>
    <message>
        <source>model of %1 on %2 data</source>
        <translation>%2 डेटा पर %1 का मॉडल</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <comment>All other platforms</comment>
        <translation>फ़ोल्डर</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>सब चुनें (&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>बढ़ाएँ (&amp;S)</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>घटाएँ (&amp;D)</translation>
    </message>
</context>
<context>
    <name>QComboBox</name>
    <message>
        <source>Open the combo box selection popup</source>
        <translation>सूची खोलें</translation>
    </message>
</context>
<context>
    <name>QDockWidget</name>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Closes the dock widget</source>
        <translation>डॉक बंद करता है</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>अलग करें</translation>
    </message>
    <message>
        <source>Undocks and re-attaches the dock widget</source>
        <translation>डॉक को अलग करता है और फिर जोड़ता है</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>%1
फ़ोल्डर नहीं मिला।
कृपया जाँचें कि फ़ोल्डर का नाम सही है।</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
फ़ाइल नहीं मिली।
कृपया जाँचें कि फ़ाइल का नाम सही है।</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 पहले से है।
क्या आप उसे बदलना चाहते हैं?</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>चुनें (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>मिटाएँ (&amp;D)</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>नया फ़ोल्डर (&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>खोलें (&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>नाम बदलें (&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>सहेजें (&amp;S)</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>सभी फ़ाइलें (*)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>सभी फ़ाइलें (*)</translation>
    </message>
    <message>
        <source>Are you sure you want to delete &apos;%1&apos;?</source>
        <translation>क्या &apos;%1&apos; को सचमुच मिटाना है?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>वापस</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>विवरण दृश्य में बदलें</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>सूची दृश्य में बदलें</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>नया फ़ोल्डर बनाएँ</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>नया फ़ोल्डर बनाएँ</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>मिटाएँ</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>विवरण दृश्य</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>फ़ोल्डर:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>फ़ाइल का नाम (&amp;N):</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>फ़ाइलें</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>फ़ाइल प्रकार:</translation>
    </message>
    <message>
        <source>Find Directory</source>
        <translation>फ़ोल्डर ढूँढें</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>आगे</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>पीछे जाएँ</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>आगे जाएँ</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>ऊपरी फ़ोल्डर में जाएँ</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>सूची दृश्य</translation>
    </message>
    <message>
        <source>List of places and bookmarks</source>
        <translation>स्थानों और बुकमार्क की सूची</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>यहाँ देखें:</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>नया फ़ोल्डर</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>खोलें</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>ऊपरी फ़ोल्डर</translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation>हाल के स्थान</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>इस नाम से सहेजें</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>छिपी फ़ाइलें दिखाएँ (&amp;H)</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>साइडबार</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Computer</source>
        <translation>कंप्यूटर</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>बदलने की तारीख़</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>आकार</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>All other platforms</comment>
        <translation>प्रकार</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Copy</source>
        <translation>कॉपी (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>पेस्ट (&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>फिर से करें (&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>वापस लें (&amp;U)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>काटें (&amp;T)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>मिटाएँ</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>सब चुनें</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>&amp;No</source>
        <translation>नहीं (&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>हाँ (&amp;Y)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>ठीक है</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>खोलें</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>सहेजें</translation>
    </message>
</context>
<context>
    <name>QScrollBar</name>
    <message>
        <source>Bottom</source>
        <translation>सबसे नीचे</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>बायाँ छोर</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>एक पृष्ठ नीचे</translation>
    </message>
    <message>
        <source>Page left</source>
        <translation>एक पृष्ठ बाएँ</translation>
    </message>
    <message>
        <source>Page right</source>
        <translation>एक पृष्ठ दाएँ</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>एक पृष्ठ ऊपर</translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation>दायाँ छोर</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>नीचे स्क्रॉल</translation>
    </message>
    <message>
        <source>Scroll here</source>
        <translation>यहाँ तक स्क्रॉल</translation>
    </message>
    <message>
        <source>Scroll left</source>
        <translation>बाएँ स्क्रॉल</translation>
    </message>
    <message>
        <source>Scroll right</source>
        <translation>दाएँ स्क्रॉल</translation>
    </message>
    <message>
        <source>Scroll up</source>
        <translation>ऊपर स्क्रॉल</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>सबसे ऊपर</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Copy</source>
        <translation>कॉपी (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>पेस्ट (&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>फिर से करें (&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>वापस लें (&amp;U)</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>लिंक का पता कॉपी करें (&amp;L)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>काटें (&amp;T)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>मिटाएँ</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>सब चुनें</translation>
    </message>
</context>
<context>
    <name>Rails</name>
    <message>
        <source>daily loss</source>
        <translation>दैनिक हानि</translation>
    </message>
    <message>
        <source>daily drawdown</source>
        <translation>दैनिक ड्रॉडाउन</translation>
    </message>
    <message>
        <source>weekly drawdown</source>
        <translation>साप्ताहिक ड्रॉडाउन</translation>
    </message>
    <message>
        <source>monthly drawdown</source>
        <translation>मासिक ड्रॉडाउन</translation>
    </message>
    <message>
        <source>exposure</source>
        <translation>एक्सपोज़र</translation>
    </message>
    <message>
        <source>open positions</source>
        <translation>खुली पोज़िशन</translation>
    </message>
    <message>
        <source>volatility index</source>
        <translation>वोलैटिलिटी इंडेक्स</translation>
    </message>
    <message>
        <source>cooldown after losses</source>
        <translation>हानि के बाद विराम</translation>
    </message>
    <message>
        <source>equity known</source>
        <translation>इक्विटी ज्ञात</translation>
    </message>
    <message>
        <source>regime</source>
        <translation>रेजीम</translation>
    </message>
</context>
<context>
    <name>Regime</name>
    <message>
        <source>Bull</source>
        <translation>तेज़ी</translation>
    </message>
    <message>
        <source>Bear</source>
        <translation>मंदी</translation>
    </message>
    <message>
        <source>Sideways</source>
        <translation>सीमित</translation>
    </message>
    <message>
        <source>Crisis</source>
        <translation>संकट</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>अज्ञात</translation>
    </message>
    <message>
        <source>Bull: the model&apos;s state with the highest average return.</source>
        <translation>तेज़ी: मॉडल की वह अवस्था जिसका औसत रिटर्न सबसे ज़्यादा है।</translation>
    </message>
    <message>
        <source>Bear: the model&apos;s state with the lowest average return.</source>
        <translation>मंदी: मॉडल की वह अवस्था जिसका औसत रिटर्न सबसे कम है।</translation>
    </message>
    <message>
        <source>Sideways: returns near zero and little movement.</source>
        <translation>सीमित: रिटर्न शून्य के पास और हलचल कम।</translation>
    </message>
    <message>
        <source>Crisis: the model&apos;s most volatile state. It says nothing about direction.</source>
        <translation>संकट: मॉडल की सबसे अस्थिर अवस्था। यह दिशा के बारे में कुछ नहीं कहती।</translation>
    </message>
    <message>
        <source>Unknown: no model, too few bars, or data that are not current.</source>
        <translation>अज्ञात: कोई मॉडल नहीं, कैंडल बहुत कम, या डेटा ताज़ा नहीं।</translation>
    </message>
    <message>
        <source>Judged by the model of %1, because this market has none of its own.</source>
        <translation>%1 के मॉडल से आँका गया, क्योंकि इस बाज़ार का अपना मॉडल नहीं है।</translation>
    </message>
    <message>
        <source>no model</source>
        <translation>कोई मॉडल नहीं</translation>
    </message>
    <message>
        <source>warming up</source>
        <translation>तैयार हो रहा है</translation>
    </message>
    <message>
        <source>bars are missing</source>
        <translation>कैंडल गायब हैं</translation>
    </message>
    <message>
        <source>the data are not current</source>
        <translation>डेटा ताज़ा नहीं है</translation>
    </message>
    <message>
        <source>a feature is missing</source>
        <translation>एक फ़ीचर गायब है</translation>
    </message>
    <message>
        <source>unlike anything that the model has seen</source>
        <translation>मॉडल ने ऐसा कुछ पहले नहीं देखा</translation>
    </message>
    <message>
        <source>the bar could not be used</source>
        <translation>कैंडल काम में नहीं ली जा सकी</translation>
    </message>
    <message>
        <source>no model for %1 %2</source>
        <translation>%1 %2 के लिए कोई मॉडल नहीं</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>cause of an unknown regime, details</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>forming bar: unknown, provisional</source>
        <translation>बनती कैंडल: अज्ञात, अस्थायी</translation>
    </message>
    <message>
        <source>forming bar: %1 %2, provisional</source>
        <translation>बनती कैंडल: %1 %2, अस्थायी</translation>
    </message>
    <message numerus="yes">
        <source>A change is confirmed %n closed bar(s) after the first bar that shows it, at the earliest.</source>
        <translation>
            <numerusform>बदलाव उसे दिखाने वाली पहली कैंडल के बाद, जल्दी से जल्दी %n बंद कैंडल पर पक्का होता है।</numerusform>
            <numerusform>बदलाव उसे दिखाने वाली पहली कैंडल के बाद, जल्दी से जल्दी %n बंद कैंडल पर पक्का होता है।</numerusform>
        </translation>
    </message>
    <message>
        <source>Trending bull</source>
        <translation>तेज़ी का रुझान</translation>
    </message>
    <message>
        <source>Pullback in an uptrend</source>
        <translation>तेज़ी में गिरावट (पुलबैक)</translation>
    </message>
    <message>
        <source>Trending bear</source>
        <translation>मंदी का रुझान</translation>
    </message>
    <message>
        <source>Pullback in a downtrend</source>
        <translation>मंदी में उछाल (पुलबैक)</translation>
    </message>
    <message>
        <source>Range-bound</source>
        <translation>दायरे में</translation>
    </message>
    <message>
        <source>High volatility, risk off</source>
        <translation>ऊँची अस्थिरता, जोखिम से बचाव (risk off)</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>मिला-जुला</translation>
    </message>
    <message>
        <source>Unknown: %1</source>
        <translation>अज्ञात: %1</translation>
    </message>
    <message>
        <source>All timeframes: %1</source>
        <translation>सभी टाइमफ़्रेम: %1</translation>
    </message>
</context>
<context>
    <name>RegimeHeadline</name>
    <message>
        <source>Unknown, last %1 (%2)</source>
        <translation>अज्ञात, पिछला %1 (%2)</translation>
    </message>
</context>
<context>
    <name>Risk</name>
    <message>
        <source>TRADING ON</source>
        <translation>TRADING ON ट्रेडिंग चालू</translation>
    </message>
    <message>
        <source>REDUCE ONLY</source>
        <translation>REDUCE ONLY केवल घटाएँ</translation>
    </message>
    <message>
        <source>STAND DOWN</source>
        <translation>STAND DOWN पीछे हटें</translation>
    </message>
    <message>
        <source>HALTED</source>
        <translation>HALTED रोका गया</translation>
    </message>
    <message>
        <source>this window</source>
        <translation>यह विंडो</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>command line</source>
        <translation>कमांड लाइन</translation>
    </message>
    <message>
        <source>stop file</source>
        <translation>स्टॉप फ़ाइल</translation>
    </message>
    <message>
        <source>restart after an unclean end</source>
        <translation>अधूरे अंत के बाद फिर शुरू</translation>
    </message>
    <message>
        <source>New orders go out within limits.</source>
        <translation>नए ऑर्डर सीमाओं के भीतर जाते हैं।</translation>
    </message>
    <message>
        <source>Nothing may add exposure.</source>
        <translation>कुछ भी एक्सपोज़र नहीं बढ़ा सकता।</translation>
    </message>
    <message>
        <source>As reduce only; strategies send protective exits and nothing else.</source>
        <translation>REDUCE ONLY जैसा; रणनीतियाँ केवल सुरक्षा-निकास भेजती हैं, और कुछ नहीं।</translation>
    </message>
    <message>
        <source>Nothing goes out but cancels; exits do not run.</source>
        <translation>रद्द करने के सिवा कुछ नहीं जाता; निकास नहीं चलते।</translation>
    </message>
    <message>
        <source>1 order cancelled</source>
        <translation>1 ऑर्डर रद्द</translation>
    </message>
    <message>
        <source>%1 orders cancelled</source>
        <translation>%1 ऑर्डर रद्द</translation>
    </message>
    <message>
        <source>1 position open WITHOUT protection</source>
        <translation>1 पोज़ीशन बिना सुरक्षा (WITHOUT protection) खुली</translation>
    </message>
    <message>
        <source>%1 positions open WITHOUT protection</source>
        <translation>%1 पोज़ीशन बिना सुरक्षा (WITHOUT protection) खुलीं</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1, %2.</translation>
    </message>
    <message>
        <source>its path is not known yet</source>
        <translation>उसका पथ अभी ज्ञात नहीं</translation>
    </message>
    <message>
        <source>All below is old; trading may be running. STOP still latches; or touch the file (%1).</source>
        <translation>नीचे सब पुराना है; ट्रेडिंग चल रही हो सकती है। STOP अब भी लगता है; या फ़ाइल छुएँ (%1)।</translation>
    </message>
    <message>
        <source>this engine; other engines on this database are not stopped</source>
        <translation>यह इंजन; इस डेटाबेस के दूसरे इंजन नहीं रुकते</translation>
    </message>
    <message>
        <source>rail</source>
        <translation>जोखिम नियम</translation>
    </message>
    <message>
        <source>signal</source>
        <translation>सिग्नल</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>सब कुछ</translation>
    </message>
    <message>
        <source>market %1</source>
        <translation>बाज़ार %1</translation>
    </message>
    <message>
        <source>account %1</source>
        <translation>खाता %1</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 in every market</source>
        <translation>हर बाज़ार में %1</translation>
    </message>
    <message>
        <source>#%1 %2 %3 by %4 through %5 at %6: %7</source>
        <translation>#%1 %2 %3, %4 द्वारा, माध्यम %5, समय %6: %7</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 में %1</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>साफ़</translation>
    </message>
    <message>
        <source>BREACHED</source>
        <translation>BREACHED पार</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>लागू नहीं</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>अज्ञात</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>अपने आप</translation>
    </message>
    <message>
        <source>at the next session</source>
        <translation>अगले सत्र में</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>हाथ से</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>इंजन</translation>
    </message>
    <message>
        <source>OLD: as it was %1 ago</source>
        <translation>OLD पुराना: %1 पहले जैसा था</translation>
    </message>
    <message>
        <source>OLD: the session has failed</source>
        <translation>OLD पुराना: सत्र विफल हुआ</translation>
    </message>
    <message>
        <source>OLD: the session has failed; the last data came %1 ago</source>
        <translation>OLD पुराना: सत्र विफल हुआ; अंतिम डेटा %1 पहले आया</translation>
    </message>
</context>
<context>
    <name>Said</name>
    <message>
        <source>%1; %2</source>
        <comment>sentences side by side</comment>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>order %1 is accepted</source>
        <translation>ऑर्डर %1 स्वीकृत</translation>
    </message>
    <message>
        <source>order %1 is being cancelled</source>
        <translation>ऑर्डर %1 रद्द किया जा रहा है</translation>
    </message>
    <message>
        <source>order %1 is changed</source>
        <translation>ऑर्डर %1 बदला गया</translation>
    </message>
    <message>
        <source>order %1 is %2</source>
        <translation>ऑर्डर %1 की अवस्था: %2</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>भेजा गया</translation>
    </message>
    <message>
        <source>working</source>
        <translation>सक्रिय</translation>
    </message>
    <message>
        <source>filled</source>
        <translation>पूरा भरा</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>रद्द</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>समाप्त</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>अस्वीकार</translation>
    </message>
    <message>
        <source>%1 orders cancelled</source>
        <translation>%1 ऑर्डर रद्द</translation>
    </message>
    <message>
        <source>this account is for drills of the emergency stop alone</source>
        <translation>यह खाता केवल आपात रोक के अभ्यास के लिए है</translation>
    </message>
    <message>
        <source>what an earlier run left is not taken in yet; nothing was done</source>
        <translation>पिछले रन का छोड़ा हुआ अभी नहीं लिया गया; कुछ नहीं किया गया</translation>
    </message>
    <message>
        <source>the policy no longer trades for %1</source>
        <translation>नीति अब %1 के लिए ट्रेड नहीं करती</translation>
    </message>
    <message>
        <source>the policy did not trade for %1</source>
        <translation>नीति %1 के लिए ट्रेड नहीं करती थी</translation>
    </message>
    <message>
        <source>the policy trades for %1</source>
        <translation>नीति %1 के लिए ट्रेड करती है</translation>
    </message>
    <message>
        <source>strategies are armed only while trading is Active</source>
        <translation>रणनीतियाँ केवल TRADING ON ट्रेडिंग चालू होने पर चालू (arm) होती हैं</translation>
    </message>
    <message>
        <source>%1 decided, %2 entries, %3 exits, %4 refused</source>
        <translation>%1 निर्णय, %2 प्रवेश, %3 निकास, %4 अस्वीकार</translation>
    </message>
    <message>
        <source>this strategy is not disabled</source>
        <translation>यह रणनीति बंद नहीं है</translation>
    </message>
    <message>
        <source>%1 may trade for %2 again</source>
        <translation>%1 फिर %2 के लिए ट्रेड कर सकती है</translation>
    </message>
    <message>
        <source>this instrument has no price yet</source>
        <translation>इस इंस्ट्रूमेंट का अभी कोई भाव नहीं</translation>
    </message>
    <message>
        <source>this order would pass</source>
        <translation>यह ऑर्डर पास होगा</translation>
    </message>
    <message>
        <source>%1 holdings would be sold, %2 cannot</source>
        <translation>%1 होल्डिंग बिकेंगी, %2 नहीं बिक सकतीं</translation>
    </message>
    <message>
        <source>%1 holdings are being sold, %2 cannot</source>
        <translation>%1 होल्डिंग बेची जा रही हैं, %2 नहीं बिक सकतीं</translation>
    </message>
    <message>
        <source>%1 exit would go out at once</source>
        <translation>%1 निकास तुरंत जाएगा</translation>
    </message>
    <message>
        <source>%1 exits would go out at once</source>
        <translation>%1 निकास तुरंत जाएँगे</translation>
    </message>
    <message>
        <source>%1 exit would go out at once, %2 more as soon as they can</source>
        <translation>%1 निकास तुरंत जाएगा, %2 और जैसे ही जा सकें</translation>
    </message>
    <message>
        <source>%1 exits would go out at once, %2 more as soon as they can</source>
        <translation>%1 निकास तुरंत जाएँगे, %2 और जैसे ही जा सकें</translation>
    </message>
    <message>
        <source>%1 order would be placed again, %2 would not</source>
        <translation>%1 ऑर्डर फिर डाला जाएगा, %2 नहीं</translation>
    </message>
    <message>
        <source>%1 orders would be placed again, %2 would not</source>
        <translation>%1 ऑर्डर फिर डाले जाएँगे, %2 नहीं</translation>
    </message>
    <message>
        <source>%1 order is placed again, %2 not</source>
        <translation>%1 ऑर्डर फिर डाला गया, %2 नहीं</translation>
    </message>
    <message>
        <source>%1 orders are placed again, %2 not</source>
        <translation>%1 ऑर्डर फिर डाले गए, %2 नहीं</translation>
    </message>
    <message>
        <source>no stop cancelled order %1, or it is too long ago</source>
        <translation>किसी रोक ने ऑर्डर %1 रद्द नहीं किया, या बहुत समय हो गया</translation>
    </message>
    <message>
        <source>order %1 was placed again as order %2</source>
        <translation>ऑर्डर %1 फिर ऑर्डर %2 के रूप में डाला गया</translation>
    </message>
    <message>
        <source>order %1 was a strategy&apos;s, which decides anew once it is armed</source>
        <translation>ऑर्डर %1 एक रणनीति का था, जो चालू (arm) होने पर नए सिरे से तय करती है</translation>
    </message>
    <message>
        <source>its market is closed</source>
        <translation>इसका बाज़ार बंद है</translation>
    </message>
    <message>
        <source>it has no price yet</source>
        <translation>इसका अभी कोई भाव नहीं</translation>
    </message>
    <message>
        <source>its price is stale</source>
        <translation>इसका भाव बासी है</translation>
    </message>
    <message>
        <source>it is not traded in this session</source>
        <translation>इस सत्र में इसका ट्रेड नहीं होता</translation>
    </message>
    <message>
        <source>the engine is busy or stopping; nothing was done</source>
        <translation>इंजन व्यस्त है या रुक रहा है; कुछ नहीं किया गया</translation>
    </message>
    <message>
        <source>nothing is traded in what is being watched</source>
        <translation>जो देखा जा रहा है उसमें कुछ ट्रेड नहीं होता</translation>
    </message>
    <message>
        <source>it was stopped or disarmed meanwhile</source>
        <translation>इस बीच उसे रोका या बंद (disarm) किया गया</translation>
    </message>
    <message>
        <source>the engine: no answer yet; what became of this is in the list of orders</source>
        <translation>इंजन: अभी कोई उत्तर नहीं; इसका क्या हुआ, ऑर्डर सूची में है</translation>
    </message>
    <message>
        <source>the engine: it stops; what became of this is in the list of orders</source>
        <translation>इंजन: वह रुक रहा है; इसका क्या हुआ, ऑर्डर सूची में है</translation>
    </message>
    <message>
        <source>the ledger: it did not take this; what became of it is in the list of orders</source>
        <translation>बहीखाता: उसने इसे नहीं लिया; इसका क्या हुआ, ऑर्डर सूची में है</translation>
    </message>
    <message>
        <source>%1 bar missing from %2 to %3</source>
        <translation>%2 से %3 तक %1 कैंडल ग़ायब</translation>
    </message>
    <message>
        <source>%1 bars missing from %2 to %3</source>
        <translation>%2 से %3 तक %1 कैंडल ग़ायब</translation>
    </message>
    <message>
        <source>bars come again</source>
        <translation>कैंडल फिर आ रही हैं</translation>
    </message>
    <message>
        <source>waiting for a snapshot of the book</source>
        <translation>ऑर्डर बुक के स्नैपशॉट की प्रतीक्षा</translation>
    </message>
    <message>
        <source>the book is void</source>
        <translation>ऑर्डर बुक अमान्य है</translation>
    </message>
    <message>
        <source>depth updates between %1 and %2 are missing</source>
        <translation>%1 और %2 के बीच के गहराई-अपडेट ग़ायब हैं</translation>
    </message>
    <message>
        <source>snapshot %1 is older than the first kept depth update (%2)</source>
        <translation>स्नैपशॉट %1 पहले रखे गए गहराई-अपडेट (%2) से पुराना है</translation>
    </message>
    <message>
        <source>the book is in sequence again</source>
        <translation>ऑर्डर बुक फिर क्रम में है</translation>
    </message>
    <message>
        <source>closed until %1</source>
        <translation>%1 तक बंद</translation>
    </message>
    <message>
        <source>open for demonstration; really closed until %1</source>
        <translation>दिखाने के लिए खुला; असल में %1 तक बंद</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>अभी कुछ नहीं</translation>
    </message>
    <message>
        <source>nothing for %1 s (limit %2 s)</source>
        <translation>%1 सेकंड से कुछ नहीं (सीमा %2 से.)</translation>
    </message>
    <message>
        <source>the simulation stood still for %1</source>
        <translation>सिम्युलेशन %1 रुका रहा</translation>
    </message>
    <message>
        <source>making %1 of history</source>
        <translation>%1 का इतिहास बन रहा है</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 से.</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 मिनट</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 घंटे %2 मिनट</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 दिन</translation>
    </message>
    <message>
        <source>the engine stops</source>
        <translation>इंजन रुक रहा है</translation>
    </message>
    <message>
        <source>reached %1</source>
        <translation>%1 तक पहुँचा</translation>
    </message>
    <message>
        <source>end of the data</source>
        <translation>डेटा समाप्त</translation>
    </message>
    <message>
        <source>replay of %1</source>
        <translation>%1 का रीप्ले</translation>
    </message>
    <message>
        <source>simulated world, seed %1</source>
        <translation>सिम्युलेटेड दुनिया, बीज %1</translation>
    </message>
    <message>
        <source>simulation: random walk, seed %1</source>
        <translation>सिम्युलेशन: यादृच्छिक चाल, बीज %1</translation>
    </message>
    <message>
        <source>%1, ahead of the wall</source>
        <translation>%1, घड़ी से आगे</translation>
    </message>
    <message>
        <source>%1, begun anew without the store</source>
        <translation>%1, भंडार के बिना नए सिरे से शुरू</translation>
    </message>
    <message>
        <source>watching %1</source>
        <translation>%1 देखा जा रहा है</translation>
    </message>
    <message>
        <source>the engine is busy or stopping; try again</source>
        <translation>इंजन व्यस्त है या रुक रहा है; फिर कोशिश करें</translation>
    </message>
    <message>
        <source>another recording is being opened</source>
        <translation>दूसरी रिकॉर्डिंग खोली जा रही है</translation>
    </message>
    <message>
        <source>speed must be above 0, or 0 for as fast as possible</source>
        <translation>गति 0 से ऊपर हो, या जितना तेज़ हो सके उसके लिए 0</translation>
    </message>
    <message>
        <source>the simulation runs at the wall&apos;s speed</source>
        <translation>सिम्युलेशन घड़ी की गति से चलता है</translation>
    </message>
    <message>
        <source>speed set</source>
        <translation>गति तय हुई</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>रुका हुआ</translation>
    </message>
    <message>
        <source>running</source>
        <translation>चल रहा है</translation>
    </message>
    <message>
        <source>only a recording goes forward in steps</source>
        <translation>केवल रिकॉर्डिंग क़दम-क़दम आगे जाती है</translation>
    </message>
    <message>
        <source>went on</source>
        <translation>आगे बढ़ा</translation>
    </message>
    <message>
        <source>only a recording can be sent to a time</source>
        <translation>केवल रिकॉर्डिंग को किसी समय पर भेजा जा सकता है</translation>
    </message>
    <message>
        <source>that time has passed; a recording goes forward only: open it again</source>
        <translation>वह समय बीत चुका; रिकॉर्डिंग केवल आगे जाती है: उसे फिर खोलें</translation>
    </message>
    <message>
        <source>going there</source>
        <translation>वहाँ जा रहा है</translation>
    </message>
    <message>
        <source>the machine&apos;s clock jumped forwards by %1 s</source>
        <translation>मशीन की घड़ी %1 से. आगे कूदी</translation>
    </message>
    <message>
        <source>the machine&apos;s clock jumped backwards by %1 s</source>
        <translation>मशीन की घड़ी %1 से. पीछे कूदी</translation>
    </message>
    <message>
        <source>the last run ended without closing</source>
        <translation>पिछला रन बंद किए बिना समाप्त हुआ</translation>
    </message>
    <message>
        <source>risk-state is missing from a data folder that was used before</source>
        <translation>पहले उपयोग हुए डेटा फ़ोल्डर से risk-state ग़ायब है</translation>
    </message>
    <message>
        <source>risk-state cannot be written: %1</source>
        <translation>risk-state लिखा नहीं जा सकता: %1</translation>
    </message>
    <message>
        <source>risk-state cannot be read</source>
        <translation>risk-state पढ़ा नहीं जा सकता</translation>
    </message>
    <message>
        <source>risk-state is written again</source>
        <translation>risk-state फिर लिखा जा रहा है</translation>
    </message>
    <message>
        <source>risk-scopes cannot be written: %1</source>
        <translation>risk-scopes लिखा नहीं जा सकता: %1</translation>
    </message>
    <message>
        <source>risk-scopes cannot be read</source>
        <translation>risk-scopes पढ़ा नहीं जा सकता</translation>
    </message>
    <message>
        <source>risk-scopes is missing from a data folder that had one</source>
        <translation>जिस डेटा फ़ोल्डर में risk-scopes था, वहाँ से ग़ायब है</translation>
    </message>
    <message>
        <source>risk-scopes is written again</source>
        <translation>risk-scopes फिर लिखा जा रहा है</translation>
    </message>
    <message>
        <source>stopped %1 time(s); the details could not be noted</source>
        <translation>%1 बार रोका गया; विवरण नोट नहीं हो सका</translation>
    </message>
    <message>
        <source>a hold arrived that could not be noted</source>
        <translation>एक रोक आई जो नोट नहीं हो सकी</translation>
    </message>
    <message>
        <source>of %1, there are too many holds: %2</source>
        <translation>%1 पर रोक की संख्या बहुत ज़्यादा है: %2</translation>
    </message>
    <message>
        <source>being written</source>
        <translation>लिखा जा रहा है</translation>
    </message>
    <message>
        <source>the disk does not answer</source>
        <translation>डिस्क उत्तर नहीं देती</translation>
    </message>
    <message>
        <source>EMERGENCY_STOP stands</source>
        <translation>EMERGENCY_STOP मौजूद है</translation>
    </message>
    <message>
        <source>EMERGENCY_STOP was created</source>
        <translation>EMERGENCY_STOP बनाई गई</translation>
    </message>
    <message>
        <source>EMERGENCY_STOP was created and removed again</source>
        <translation>EMERGENCY_STOP बनाई और फिर हटाई गई</translation>
    </message>
    <message>
        <source>EMERGENCY_STOP is gone; trading stays stopped until someone resumes</source>
        <translation>EMERGENCY_STOP हट गई; किसी के फिर शुरू करने तक ट्रेडिंग रुकी रहती है</translation>
    </message>
    <message>
        <source>EMERGENCY_STOP has just appeared</source>
        <translation>EMERGENCY_STOP अभी-अभी आई है</translation>
    </message>
    <message>
        <source>EMERGENCY_STOP cannot be written: %1</source>
        <translation>EMERGENCY_STOP लिखी नहीं जा सकती: %1</translation>
    </message>
    <message>
        <source>%1 is gone; trading stays stopped until someone resumes</source>
        <translation>%1 हट गई; किसी के फिर शुरू करने तक ट्रेडिंग रुकी रहती है</translation>
    </message>
    <message>
        <source>%1 was created and removed again</source>
        <translation>%1 बनाई और फिर हटाई गई</translation>
    </message>
    <message>
        <source>%1 stands</source>
        <translation>%1 मौजूद है</translation>
    </message>
    <message>
        <source>stands; whoever put it there must remove it first</source>
        <translation>मौजूद है; जिसने रखा है उसे पहले हटाना होगा</translation>
    </message>
    <message>
        <source>has just been written again</source>
        <translation>अभी-अभी फिर लिखी गई है</translation>
    </message>
    <message>
        <source>has just appeared</source>
        <translation>अभी-अभी आई है</translation>
    </message>
    <message>
        <source>a folder of that name</source>
        <translation>उस नाम का एक फ़ोल्डर</translation>
    </message>
    <message>
        <source>something of that name that is not a file</source>
        <translation>उस नाम की कोई चीज़ जो फ़ाइल नहीं है</translation>
    </message>
    <message>
        <source>the engine is starting or stopping</source>
        <translation>इंजन शुरू हो रहा है या रुक रहा है</translation>
    </message>
    <message>
        <source>another stop has just arrived</source>
        <translation>एक और रोक अभी-अभी आई है</translation>
    </message>
    <message>
        <source>nothing to resume: the state is Active</source>
        <translation>फिर शुरू करने को कुछ नहीं: अवस्था TRADING ON (Active) है</translation>
    </message>
    <message>
        <source>nothing to resume: nothing is held on %1</source>
        <translation>फिर शुरू करने को कुछ नहीं: %1 पर कोई रोक नहीं</translation>
    </message>
    <message>
        <source>a reason is required</source>
        <translation>कारण आवश्यक है</translation>
    </message>
    <message>
        <source>hold %1 is newer: %2 (by %3, %4)</source>
        <translation>रोक %1 नई है: %2 (%3 द्वारा, %4)</translation>
    </message>
    <message>
        <source>hold %1 on %2 is newer: %3 (by %4, %5)</source>
        <translation>%2 पर रोक %1 नई है: %3 (%4 द्वारा, %5)</translation>
    </message>
    <message>
        <source>there is no hold %1 yet</source>
        <translation>रोक %1 अभी नहीं है</translation>
    </message>
    <message>
        <source>%1 has no hold %2, its newest is %3</source>
        <translation>%1 पर रोक %2 नहीं है, सबसे नई %3 है</translation>
    </message>
    <message>
        <source>its cause stands: %1 (hold %2)</source>
        <translation>इसका कारण बना हुआ है: %1 (रोक %2)</translation>
    </message>
    <message>
        <source>the resume could not be recorded: %1</source>
        <translation>फिर शुरू करना दर्ज नहीं हो सका: %1</translation>
    </message>
    <message>
        <source>it could not be recorded: %1</source>
        <translation>यह दर्ज नहीं हो सका: %1</translation>
    </message>
    <message>
        <source>resuming failed: %1</source>
        <translation>फिर शुरू करना विफल: %1</translation>
    </message>
    <message>
        <source>%1 by %2 (%3): %4 (hold %5)</source>
        <translation>%1 · %2 (%3): %4 (रोक %5)</translation>
    </message>
    <message>
        <source>%1 for %2 by %3 (%4): %5 (hold %6)</source>
        <translation>%2 पर %1 · %3 (%4): %5 (रोक %6)</translation>
    </message>
    <message>
        <source>%1 by %2 (%3): resumed: %4 (seen hold %5)</source>
        <translation>%1 · %2 (%3): फिर शुरू: %4 (देखी रोक %5)</translation>
    </message>
    <message>
        <source>resumed on %1 by %2 (%3): %4 (seen hold %5)</source>
        <translation>%1 फिर शुरू · %2 (%3): %4 (देखी रोक %5)</translation>
    </message>
    <message>
        <source>released %1: %2</source>
        <translation>%1 छोड़ा गया: %2</translation>
    </message>
    <message>
        <source>%1 has cleared</source>
        <translation>%1 हट गया</translation>
    </message>
    <message>
        <source>the cause of a hold on %1 has ended; it waits for a person to resume</source>
        <translation>%1 पर रोक का कारण समाप्त; वह किसी के फिर शुरू करने की प्रतीक्षा में है</translation>
    </message>
    <message>
        <source>can stop: not tested yet</source>
        <translation>रोक सकता है: अभी जाँचा नहीं</translation>
    </message>
    <message>
        <source>can stop: %1 of %2, tested %3</source>
        <translation>रोक सकता है: %2 में से %1, जाँचा %3</translation>
    </message>
    <message>
        <source>can stop: %1 of %2 (failed: %3), tested %4</source>
        <translation>रोक सकता है: %2 में से %1 (विफल: %3), जाँचा %4</translation>
    </message>
    <message>
        <source>can stop: %1 of %2 (not tested: %3), tested %4</source>
        <translation>रोक सकता है: %2 में से %1 (जाँचा नहीं: %3), जाँचा %4</translation>
    </message>
    <message>
        <source>can stop: %1 of %2 (failed: %3) (not tested: %4), tested %5</source>
        <translation>रोक सकता है: %2 में से %1 (विफल: %3) (जाँचा नहीं: %4), जाँचा %5</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>अभी-अभी</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>%1 से. पहले</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1 मिनट पहले</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>%1 घंटे पहले</translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <translation>%1 दिन पहले</translation>
    </message>
    <message>
        <source>a drill of the emergency stop</source>
        <translation>आपात रोक का अभ्यास</translation>
    </message>
    <message>
        <source>the engine took no order within 2 s</source>
        <translation>इंजन ने 2 से. में कोई ऑर्डर नहीं लिया</translation>
    </message>
    <message>
        <source>a working order was not cancelled within 2 s</source>
        <translation>एक सक्रिय ऑर्डर 2 से. में रद्द नहीं हुआ</translation>
    </message>
    <message>
        <source>orders still went out after 2 s</source>
        <translation>2 से. बाद भी ऑर्डर जाते रहे</translation>
    </message>
    <message>
        <source>the canary was not stopped within 2 s</source>
        <translation>जाँच-ऑर्डर 2 से. में नहीं रुका</translation>
    </message>
    <message>
        <source>emergency test: another one is running</source>
        <translation>आपात जाँच: एक और चल रही है</translation>
    </message>
    <message>
        <source>emergency test: nothing is traded in what is being watched</source>
        <translation>आपात जाँच: जो देखा जा रहा है उसमें कुछ ट्रेड नहीं होता</translation>
    </message>
    <message>
        <source>emergency test: trading is Halted: a drill could not be told from the stop that stands</source>
        <translation>आपात जाँच: HALTED ट्रेडिंग रुकी है: अभ्यास को मौजूदा रोक से अलग नहीं किया जा सकता</translation>
    </message>
    <message>
        <source>the system does not deliver the signal</source>
        <translation>सिस्टम सिग्नल नहीं पहुँचाता</translation>
    </message>
    <message>
        <source>too many holds stand already</source>
        <translation>पहले से लागू रोक की संख्या बहुत ज़्यादा है</translation>
    </message>
    <message>
        <source>Halted; its hold could not be noted</source>
        <translation>HALTED: रुका हुआ; इसकी रोक नोट नहीं हो सकी</translation>
    </message>
    <message>
        <source>risk state</source>
        <translation>जोखिम अवस्था</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 में %1</translation>
    </message>
    <message>
        <source>%1 of %2 %3</source>
        <translation>%2 में से %1 %3</translation>
    </message>
    <message>
        <source>%1 of %2%</source>
        <translation>%2 % में से %1 %</translation>
    </message>
    <message>
        <source>unknown of %1 %2</source>
        <translation>अज्ञात, सीमा %1 %2</translation>
    </message>
    <message>
        <source>unknown of %1%</source>
        <translation>अज्ञात, सीमा %1 %</translation>
    </message>
    <message>
        <source>unknown %1</source>
        <translation>अज्ञात %1</translation>
    </message>
    <message>
        <source>unknown%</source>
        <translation>अज्ञात %</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>अज्ञात</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>लागू नहीं</translation>
    </message>
    <message>
        <source>%1 of %2 in %3</source>
        <translation>%2 में %1 (%3)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1, आधार: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1 (%2): %3, %4</source>
        <translation>%1 (%2): %3, %4</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <translation>%1 (%2): %3</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1, %2 शेष</translation>
    </message>
    <message>
        <source>%1: passes</source>
        <translation>%1: पास</translation>
    </message>
    <message>
        <source>%1: refuses</source>
        <translation>%1: अस्वीकार</translation>
    </message>
    <message>
        <source>%1: refuses: %2</source>
        <translation>%1: अस्वीकार: %2</translation>
    </message>
    <message>
        <source>%1: passes, %2</source>
        <translation>%1: पास, %2</translation>
    </message>
    <message>
        <source>%1: refuses, %2</source>
        <translation>%1: अस्वीकार, %2</translation>
    </message>
    <message>
        <source>%1: refuses, %2: %3</source>
        <translation>%1: अस्वीकार, %2: %3</translation>
    </message>
    <message>
        <source>#%1 by %2 through %3: %4</source>
        <translation>#%1 %2 द्वारा, %3 से: %4</translation>
    </message>
    <message>
        <source>%1 #%2</source>
        <translation>%1 #%2</translation>
    </message>
    <message>
        <source>the policy decides and records, and sends no order</source>
        <translation>नीति तय करती और दर्ज करती है, कोई ऑर्डर नहीं भेजती</translation>
    </message>
    <message>
        <source>least confidence with which the policy may send an entry</source>
        <translation>वह न्यूनतम विश्वास जिससे नीति प्रवेश भेज सकती है</translation>
    </message>
    <message>
        <source>least confidence with which a signal passes the policy&apos;s own gate</source>
        <translation>वह न्यूनतम विश्वास जिससे संकेत नीति के अपने द्वार से निकलता है</translation>
    </message>
    <message>
        <source>least edge of a purchase</source>
        <translation>ख़रीद की न्यूनतम बढ़त</translation>
    </message>
    <message>
        <source>edge from which a sale is signalled, below zero</source>
        <translation>वह बढ़त जिससे बिक्री का संकेत होता है, शून्य से नीचे</translation>
    </message>
    <message>
        <source>least edge of a reversal</source>
        <translation>पलटने की न्यूनतम बढ़त</translation>
    </message>
    <message>
        <source>edge beyond the threshold that it takes to leave HOLD</source>
        <translation>HOLD छोड़ने को सीमा से ऊपर चाहिए बढ़त</translation>
    </message>
    <message>
        <source>signals in a row that it takes to reverse</source>
        <translation>पलटने को लगातार चाहिए संकेत</translation>
    </message>
    <message>
        <source>least calibrated probability of a hit for a size</source>
        <translation>मात्रा के लिए लगने की न्यूनतम अंशांकित प्रायिकता</translation>
    </message>
    <message>
        <source>small entries on signals that do not pass the gate</source>
        <translation>द्वार से न निकले संकेतों पर छोटे प्रवेश</translation>
    </message>
    <message>
        <source>least confidence of a small entry</source>
        <translation>छोटे प्रवेश का न्यूनतम विश्वास</translation>
    </message>
    <message>
        <source>least score of a small entry</source>
        <translation>छोटे प्रवेश का न्यूनतम अंक</translation>
    </message>
    <message>
        <source>size of a small entry, of a whole one</source>
        <translation>छोटे प्रवेश का आकार, पूरे का अंश</translation>
    </message>
    <message>
        <source>least probability of a hit for a larger entry</source>
        <translation>बड़े प्रवेश के लिए लगने की न्यूनतम प्रायिकता</translation>
    </message>
    <message>
        <source>least expected reward over risk for a larger entry</source>
        <translation>बड़े प्रवेश के लिए जोखिम पर न्यूनतम अपेक्षित लाभ</translation>
    </message>
    <message>
        <source>confidence beyond the least for a larger entry</source>
        <translation>बड़े प्रवेश के लिए न्यूनतम से ऊपर विश्वास</translation>
    </message>
    <message>
        <source>size of a larger entry, of a whole one</source>
        <translation>बड़े प्रवेश का आकार, पूरे का गुणक</translation>
    </message>
    <message>
        <source>most of an account&apos;s equity that the policy puts into one instrument</source>
        <translation>खाते की इक्विटी का अधिकतम जो नीति एक इंस्ट्रूमेंट में लगाती है</translation>
    </message>
    <message>
        <source>most of an account&apos;s equity that may be in one instrument, whoever orders</source>
        <translation>खाते की इक्विटी का अधिकतम जो एक इंस्ट्रूमेंट में हो सकता है, ऑर्डर कोई भी दे</translation>
    </message>
    <message>
        <source>most instruments that an account may hold or have entries for, whoever orders</source>
        <translation>अधिकतम इंस्ट्रूमेंट जो खाता रख सकता है या जिनके प्रवेश हो सकते हैं, ऑर्डर कोई भी दे</translation>
    </message>
    <message>
        <source>open positions of an account beyond which it stands down; the policy enters no further one</source>
        <translation>खाते की खुली पोज़िशन जिनसे आगे वह STAND DOWN हो जाता है; नीति और प्रवेश नहीं करती</translation>
    </message>
    <message>
        <source>most orders that the policy sends in one cycle</source>
        <translation>एक चक्र में नीति के अधिकतम ऑर्डर</translation>
    </message>
    <message>
        <source>most of the equity that positions and open entries may take</source>
        <translation>इक्विटी का अधिकतम जो पोज़िशन और खुले प्रवेश ले सकते हैं</translation>
    </message>
    <message>
        <source>most that positions and open entries may be worth</source>
        <translation>पोज़िशन और खुले प्रवेश का अधिकतम मूल्य</translation>
    </message>
    <message>
        <source>most instruments of one sector that the policy enters in an account</source>
        <translation>एक खाते में नीति एक सेक्टर के अधिकतम इतने इंस्ट्रूमेंट में प्रवेश करती है</translation>
    </message>
    <message>
        <source>part of the equity in positions and open entries from which the policy enters no more</source>
        <translation>पोज़िशन और खुले प्रवेश में इक्विटी का वह अंश जिसके बाद नीति प्रवेश नहीं करती</translation>
    </message>
    <message>
        <source>most that one order may be worth</source>
        <translation>एक ऑर्डर का अधिकतम मूल्य</translation>
    </message>
    <message>
        <source>largest quantity of one order</source>
        <translation>एक ऑर्डर की सबसे बड़ी मात्रा</translation>
    </message>
    <message>
        <source>how far beyond the last price an order may pay, or below it sell</source>
        <translation>ऑर्डर पिछले भाव से कितना ऊपर ख़रीद या नीचे बेच सकता है</translation>
    </message>
    <message>
        <source>how long after an order the same one again is taken for a mistake</source>
        <translation>ऑर्डर के बाद कितनी देर वही ऑर्डर भूल माना जाता है</translation>
    </message>
    <message>
        <source>most orders that an account may send</source>
        <translation>खाते के अधिकतम ऑर्डर</translation>
    </message>
    <message>
        <source>orders that a strategy may send for an account within DT_REPEAT_WINDOW_MINUTES; the next one disables it until a person enables it</source>
        <translation>DT_REPEAT_WINDOW_MINUTES में रणनीति एक खाते के लिए इतने ऑर्डर भेज सकती है; अगला उसे बंद कर देता है, जब तक कोई व्यक्ति चालू न करे</translation>
    </message>
    <message>
        <source>window of DT_REPEAT_MAX_EXECUTIONS</source>
        <translation>DT_REPEAT_MAX_EXECUTIONS की अवधि</translation>
    </message>
    <message>
        <source>loss since the day&apos;s beginning that stops entries</source>
        <translation>दिन की शुरुआत से वह हानि जो प्रवेश रोकती है</translation>
    </message>
    <message>
        <source>fall of equity from the day&apos;s peak that stops entries</source>
        <translation>दिन के शिखर से इक्विटी की वह गिरावट जो प्रवेश रोकती है</translation>
    </message>
    <message>
        <source>fall of equity from the week&apos;s peak that stops entries</source>
        <translation>सप्ताह के शिखर से इक्विटी की वह गिरावट जो प्रवेश रोकती है</translation>
    </message>
    <message>
        <source>fall of equity from the month&apos;s peak that stops entries</source>
        <translation>महीने के शिखर से इक्विटी की वह गिरावट जो प्रवेश रोकती है</translation>
    </message>
    <message>
        <source>valuations in a row, none from a stale price, that it takes before a loss or a drawdown counts</source>
        <translation>हानि या ड्रॉडाउन गिने जाने से पहले लगातार चाहिए मूल्यांकन, कोई भी बासी भाव से नहीं</translation>
    </message>
    <message>
        <source>volatility index above which entries stop</source>
        <translation>वह वोलैटिलिटी इंडेक्स जिसके ऊपर प्रवेश रुकते हैं</translation>
    </message>
    <message>
        <source>watch the volatility index</source>
        <translation>वोलैटिलिटी इंडेक्स पर नज़र</translation>
    </message>
    <message>
        <source>losses in a row that begin a cooldown</source>
        <translation>ठहराव शुरू करने वाली लगातार हानियाँ</translation>
    </message>
    <message>
        <source>how long a cooldown lasts</source>
        <translation>ठहराव कितनी देर</translation>
    </message>
    <message>
        <source>part of the exposure limit that holds in a Bull regime</source>
        <translation>एक्सपोज़र-सीमा का अंश जो तेज़ी के रेजीम में लागू है</translation>
    </message>
    <message>
        <source>part of the exposure limit that holds in a Sideways regime</source>
        <translation>एक्सपोज़र-सीमा का अंश जो सीमित रेजीम में लागू है</translation>
    </message>
    <message>
        <source>part of the exposure limit that holds in a Bear regime</source>
        <translation>एक्सपोज़र-सीमा का अंश जो मंदी के रेजीम में लागू है</translation>
    </message>
    <message>
        <source>part of the exposure limit that holds in a Crisis regime</source>
        <translation>एक्सपोज़र-सीमा का अंश जो संकट के रेजीम में लागू है</translation>
    </message>
    <message>
        <source>part of the exposure limit that holds while the regime is Unknown</source>
        <translation>एक्सपोज़र-सीमा का अंश जो रेजीम अज्ञात रहने पर लागू है</translation>
    </message>
    <message>
        <source>realised loss in one instrument on a trading day from which it is not entered again that day</source>
        <translation>ट्रेडिंग दिन में एक इंस्ट्रूमेंट की वह हानि जिसके बाद उस दिन उसमें फिर प्रवेश नहीं</translation>
    </message>
    <message>
        <source>entries of the policy into one instrument on a trading day</source>
        <translation>ट्रेडिंग दिन में एक इंस्ट्रूमेंट में नीति के प्रवेश</translation>
    </message>
    <message>
        <source>least time between two trades of the policy in one instrument</source>
        <translation>एक इंस्ट्रूमेंट में नीति के दो ट्रेड के बीच न्यूनतम समय</translation>
    </message>
    <message>
        <source>least time before a signal may close a position</source>
        <translation>संकेत से पोज़िशन बंद होने से पहले न्यूनतम समय</translation>
    </message>
    <message>
        <source>loss of a position that closes it before the least time is over</source>
        <translation>पोज़िशन की वह हानि जो न्यूनतम समय से पहले उसे बंद करती है</translation>
    </message>
    <message>
        <source>least time after leaving an instrument before the policy enters it again</source>
        <translation>इंस्ट्रूमेंट छोड़ने के बाद नीति के फिर प्रवेश से पहले न्यूनतम समय</translation>
    </message>
    <message>
        <source>how long before the session&apos;s close the policy&apos;s positions are closed</source>
        <translation>सत्र बंद होने से कितना पहले नीति की पोज़िशन बंद की जाती हैं</translation>
    </message>
    <message>
        <source>distance of the stop where a setup gives none</source>
        <translation>स्टॉप की दूरी जहाँ सेटअप न दे</translation>
    </message>
    <message>
        <source>distance of the target where a setup gives none</source>
        <translation>लक्ष्य की दूरी जहाँ सेटअप न दे</translation>
    </message>
    <message>
        <source>distance of a trailing stop</source>
        <translation>पीछा करते स्टॉप की दूरी</translation>
    </message>
    <message>
        <source>age at which a position that has not moved is given up</source>
        <translation>न हिली पोज़िशन छोड़ने की आयु</translation>
    </message>
    <message>
        <source>least favourable move of a position that is kept</source>
        <translation>रखी जाने वाली पोज़िशन की न्यूनतम अनुकूल चाल</translation>
    </message>
    <message>
        <source>part of the equity that one entry of the policy may lose at its stop</source>
        <translation>इक्विटी का अंश जो नीति का एक प्रवेश स्टॉप पर खो सकता है</translation>
    </message>
    <message>
        <source>distance that an entry is sized for</source>
        <translation>वह दूरी जिसके लिए प्रवेश का आकार तय होता है</translation>
    </message>
    <message>
        <source>the bars that the policy decides on</source>
        <translation>वे कैंडल जिन पर नीति तय करती है</translation>
    </message>
    <message>
        <source>entries at the session&apos;s quiet hours</source>
        <translation>सत्र के शांत घंटों में प्रवेश</translation>
    </message>
    <message>
        <source>VWAP reversion at the session&apos;s quiet hours</source>
        <translation>सत्र के शांत घंटों में VWAP पर वापसी</translation>
    </message>
    <message>
        <source>entries at any hour of the session</source>
        <translation>सत्र के किसी भी घंटे प्रवेश</translation>
    </message>
    <message>
        <source>setup: VWAP reversion</source>
        <translation>सेटअप: VWAP पर वापसी</translation>
    </message>
    <message>
        <source>setup: opening range breakout</source>
        <translation>सेटअप: शुरुआती सीमा का टूटना</translation>
    </message>
    <message>
        <source>setup: trend pullback</source>
        <translation>सेटअप: रुझान में वापसी</translation>
    </message>
    <message>
        <source>setup: squeeze</source>
        <translation>सेटअप: संकुचन</translation>
    </message>
    <message>
        <source>all setups, whatever the regime</source>
        <translation>सभी सेटअप, रेजीम जो भी हो</translation>
    </message>
    <message>
        <source>opening range breakout at any hour</source>
        <translation>किसी भी घंटे शुरुआती सीमा का टूटना</translation>
    </message>
    <message>
        <source>least confidence of a setup</source>
        <translation>सेटअप का न्यूनतम विश्वास</translation>
    </message>
    <message>
        <source>least score of a setup</source>
        <translation>सेटअप का न्यूनतम अंक</translation>
    </message>
    <message>
        <source>how long a recent trade lowers the score of its instrument</source>
        <translation>हाल का ट्रेड कितनी देर अपने इंस्ट्रूमेंट का अंक घटाता है</translation>
    </message>
    <message>
        <source>least distance from VWAP</source>
        <translation>VWAP से न्यूनतम दूरी</translation>
    </message>
    <message>
        <source>or this distance from VWAP</source>
        <translation>या VWAP से यह दूरी</translation>
    </message>
    <message>
        <source>strongest trend score</source>
        <translation>सबसे मज़बूत रुझान अंक</translation>
    </message>
    <message>
        <source>least relative volume</source>
        <translation>न्यूनतम सापेक्ष वॉल्यूम</translation>
    </message>
    <message>
        <source>distance of the stop</source>
        <translation>स्टॉप की दूरी</translation>
    </message>
    <message>
        <source>longest hold</source>
        <translation>सबसे लंबा रखना</translation>
    </message>
    <message>
        <source>least trend score in the direction</source>
        <translation>उस दिशा में न्यूनतम रुझान अंक</translation>
    </message>
    <message>
        <source>distance of the target</source>
        <translation>लक्ष्य की दूरी</translation>
    </message>
    <message>
        <source>least trend score</source>
        <translation>न्यूनतम रुझान अंक</translation>
    </message>
    <message>
        <source>least pullback</source>
        <translation>न्यूनतम वापसी</translation>
    </message>
    <message>
        <source>deepest pullback</source>
        <translation>सबसे गहरी वापसी</translation>
    </message>
    <message>
        <source>least RSI of a purchase</source>
        <translation>ख़रीद का न्यूनतम RSI</translation>
    </message>
    <message>
        <source>widest band over channel that is a squeeze</source>
        <translation>सबसे चौड़ा बैंड/चैनल जो संकुचन है</translation>
    </message>
    <message>
        <source>a fraction: 0.02 is 2 %</source>
        <translation>अंश: 0.02 यानी 2 %</translation>
    </message>
    <message>
        <source>percent: 2 is 2 %</source>
        <translation>प्रतिशत: 2 यानी 2 %</translation>
    </message>
    <message>
        <source>the market&apos;s own currency</source>
        <translation>बाज़ार की अपनी मुद्रा</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>पूर्णांक</translation>
    </message>
    <message>
        <source>shares or coins</source>
        <translation>शेयर या सिक्के</translation>
    </message>
    <message>
        <source>multiples of the average true range</source>
        <translation>औसत वास्तविक सीमा (ATR) के गुणक</translation>
    </message>
    <message>
        <source>a plain number</source>
        <translation>सादी संख्या</translation>
    </message>
    <message>
        <source>1 or 0</source>
        <translation>1 या 0</translation>
    </message>
    <message>
        <source>1Min or 5Min</source>
        <translation>1Min या 5Min</translation>
    </message>
    <message>
        <source>%1 (%2; default %3, %4 to %5)</source>
        <translation>%1 (%2; डिफ़ॉल्ट %3, %4 से %5)</translation>
    </message>
    <message>
        <source>%1 (%2; default %3, %4)</source>
        <translation>%1 (%2; डिफ़ॉल्ट %3, %4)</translation>
    </message>
    <message>
        <source>dry run: would sell, %1</source>
        <translation>केवल जाँच: बेचती, %1</translation>
    </message>
    <message>
        <source>dry run: would buy %1</source>
        <translation>केवल जाँच: %1 ख़रीदती</translation>
    </message>
    <message>
        <source>an exit is under way</source>
        <translation>निकास चल रहा है</translation>
    </message>
    <message>
        <source>an entry is under way</source>
        <translation>प्रवेश चल रहा है</translation>
    </message>
    <message>
        <source>refused: %1: %2</source>
        <translation>अस्वीकार: %1: %2</translation>
    </message>
    <message>
        <source>%1 refused: %2: %3</source>
        <translation>%1 अस्वीकार: %2: %3</translation>
    </message>
    <message>
        <source>the account&apos;s equity in %1 is not known: a price is stale</source>
        <translation>%1 में खाते की इक्विटी ज्ञात नहीं: एक भाव बासी है</translation>
    </message>
    <message>
        <source>less than one lot of %1, by %2</source>
        <translation>%1 के एक लॉट से कम, कारण: %2</translation>
    </message>
    <message>
        <source>risk</source>
        <translation>जोखिम</translation>
    </message>
    <message>
        <source>position cap</source>
        <translation>पोज़िशन की सीमा</translation>
    </message>
    <message>
        <source>capital cap</source>
        <translation>पूँजी की सीमा</translation>
    </message>
    <message>
        <source>free cash</source>
        <translation>मुक्त नक़द</translation>
    </message>
    <message>
        <source>no more than %1 orders in a cycle</source>
        <translation>एक चक्र में %1 से ज़्यादा ऑर्डर नहीं</translation>
    </message>
    <message>
        <source>%1 positions are open, no more than %2 may be</source>
        <translation>%1 पोज़िशन खुली हैं, %2 से ज़्यादा नहीं हो सकतीं</translation>
    </message>
    <message>
        <source>%1 positions in sector %2, no more than %3 may be</source>
        <translation>सेक्टर %2 में %1 पोज़िशन, %3 से ज़्यादा नहीं हो सकतीं</translation>
    </message>
    <message>
        <source>%1 ATR above the range of the first 15 minutes, relative volume %2</source>
        <translation>पहले 15 मिनट की सीमा से %1 ATR ऊपर, सापेक्ष वॉल्यूम %2</translation>
    </message>
    <message>
        <source>%1 ATR below the range of the first 15 minutes, relative volume %2</source>
        <translation>पहले 15 मिनट की सीमा से %1 ATR नीचे, सापेक्ष वॉल्यूम %2</translation>
    </message>
    <message>
        <source>%1 ATR above the range of the first 5 minutes, relative volume %2</source>
        <translation>पहले 5 मिनट की सीमा से %1 ATR ऊपर, सापेक्ष वॉल्यूम %2</translation>
    </message>
    <message>
        <source>%1 ATR below the range of the first 5 minutes, relative volume %2</source>
        <translation>पहले 5 मिनट की सीमा से %1 ATR नीचे, सापेक्ष वॉल्यूम %2</translation>
    </message>
    <message>
        <source>released from a squeeze of ratio %1, relative volume %2</source>
        <translation>अनुपात %1 के संकुचन से बाहर, सापेक्ष वॉल्यूम %2</translation>
    </message>
    <message>
        <source>within a squeeze of ratio %1, relative volume %2</source>
        <translation>अनुपात %1 के संकुचन में, सापेक्ष वॉल्यूम %2</translation>
    </message>
    <message>
        <source>%1 % back within a trend of %2, RSI %3</source>
        <translation>%2 के रुझान में %1 % वापसी, RSI %3</translation>
    </message>
    <message>
        <source>%1 % below VWAP, relative volume %2</source>
        <translation>VWAP से %1 % नीचे, सापेक्ष वॉल्यूम %2</translation>
    </message>
    <message>
        <source>%1 % above VWAP, relative volume %2</source>
        <translation>VWAP से %1 % ऊपर, सापेक्ष वॉल्यूम %2</translation>
    </message>
    <message>
        <source>%1 % below VWAP</source>
        <translation>VWAP से %1 % नीचे</translation>
    </message>
    <message>
        <source>held already, and not by the strategy</source>
        <translation>पहले से पास में है, रणनीति का नहीं</translation>
    </message>
    <message>
        <source>not in the universe</source>
        <translation>दायरे में नहीं</translation>
    </message>
    <message>
        <source>the market is closed</source>
        <translation>बाज़ार बंद है</translation>
    </message>
    <message>
        <source>the session ends in %1 min</source>
        <translation>सत्र %1 मिनट में समाप्त</translation>
    </message>
    <message>
        <source>regime HIGH_VOL_RISK_OFF</source>
        <translation>रेजीम HIGH_VOL_RISK_OFF</translation>
    </message>
    <message>
        <source>regime %1: %2 buys nothing</source>
        <translation>रेजीम %1: %2 कुछ नहीं ख़रीदती</translation>
    </message>
    <message>
        <source>regime confidence %1 below %2</source>
        <translation>रेजीम का विश्वास %1, %2 से कम</translation>
    </message>
    <message>
        <source>hit probability %1 below %2</source>
        <translation>लगने की प्रायिकता %1, %2 से कम</translation>
    </message>
    <message>
        <source>confidence %1 below %2</source>
        <translation>विश्वास %1, %2 से कम</translation>
    </message>
    <message>
        <source>edge %1 below %2</source>
        <translation>बढ़त %1, %2 से कम</translation>
    </message>
    <message>
        <source>edge to sell %1 below %2</source>
        <translation>बेचने की बढ़त %1, %2 से कम</translation>
    </message>
    <message>
        <source>midday</source>
        <translation>दोपहर</translation>
    </message>
    <message>
        <source>flip cooldown for %1 min</source>
        <translation>%1 मिनट पलटने का ठहराव</translation>
    </message>
    <message>
        <source>trade gap for %1 min</source>
        <translation>%1 मिनट ट्रेड का अंतराल</translation>
    </message>
    <message>
        <source>no setup</source>
        <translation>कोई सेटअप नहीं</translation>
    </message>
    <message>
        <source>nothing to sell</source>
        <translation>बेचने को कुछ नहीं</translation>
    </message>
    <message>
        <source>held already</source>
        <translation>पहले से पास में है</translation>
    </message>
    <message>
        <source>nothing speaks against it</source>
        <translation>इसके विरुद्ध कुछ नहीं</translation>
    </message>
    <message>
        <source>sell signal %1 of %2</source>
        <translation>बेचने का संकेत %2 में से %1</translation>
    </message>
    <message>
        <source>minimum hold for %1 min</source>
        <translation>न्यूनतम रखना %1 मिनट</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>रखें</translation>
    </message>
    <message>
        <source>buy</source>
        <translation>ख़रीद</translation>
    </message>
    <message>
        <source>sell</source>
        <translation>बिक्री</translation>
    </message>
    <message>
        <source>eod_flatten</source>
        <translation>दिन के अंत में बंद</translation>
    </message>
    <message>
        <source>time_stop</source>
        <translation>समय पूरा</translation>
    </message>
    <message>
        <source>scratch</source>
        <translation>बिना लाभ छोड़ा</translation>
    </message>
    <message>
        <source>partial_profit</source>
        <translation>आंशिक लाभ</translation>
    </message>
    <message>
        <source>take_profit</source>
        <translation>लाभ लिया</translation>
    </message>
    <message>
        <source>stop_hit</source>
        <translation>स्टॉप लगा</translation>
    </message>
    <message>
        <source>trailing_stop</source>
        <translation>पीछा करता स्टॉप</translation>
    </message>
    <message>
        <source>signal</source>
        <translation>संकेत</translation>
    </message>
    <message>
        <source>sold by others</source>
        <translation>दूसरों ने बेचा</translation>
    </message>
    <message>
        <source>no longer held</source>
        <translation>अब पास में नहीं</translation>
    </message>
    <message>
        <source>not filled in time</source>
        <translation>समय पर नहीं भरा</translation>
    </message>
    <message>
        <source>the position ends</source>
        <translation>पोज़िशन समाप्त हो रही है</translation>
    </message>
    <message>
        <source>the strategy has a position in it</source>
        <translation>रणनीति की इसमें पोज़िशन है</translation>
    </message>
    <message>
        <source>all of it is set aside for other sales</source>
        <translation>सब कुछ दूसरी बिक्री के लिए अलग रखा है</translation>
    </message>
    <message>
        <source>vwap_reversion</source>
        <translation>VWAP पर वापसी</translation>
    </message>
    <message>
        <source>opening_range</source>
        <translation>शुरुआती सीमा</translation>
    </message>
    <message>
        <source>trend_pullback</source>
        <translation>रुझान में वापसी</translation>
    </message>
    <message>
        <source>squeeze</source>
        <translation>संकुचन</translation>
    </message>
    <message>
        <source>an account and who arms it have to be named</source>
        <translation>खाते और चालू (arm) करने वाले का नाम देना होगा</translation>
    </message>
    <message>
        <source>is armed already, by %1</source>
        <translation>पहले से चालू (armed), %1 द्वारा</translation>
    </message>
    <message>
        <source>cannot be traded</source>
        <translation>ट्रेड नहीं हो सकता</translation>
    </message>
    <message>
        <source>maximum order value</source>
        <translation>ऑर्डर का अधिकतम मूल्य</translation>
    </message>
    <message>
        <source>maximum order quantity</source>
        <translation>ऑर्डर की अधिकतम मात्रा</translation>
    </message>
    <message>
        <source>confidence</source>
        <translation>विश्वास</translation>
    </message>
    <message>
        <source>duplicate order</source>
        <translation>दोहरा ऑर्डर</translation>
    </message>
    <message>
        <source>exposure</source>
        <translation>एक्सपोज़र</translation>
    </message>
    <message>
        <source>flip cooldown</source>
        <translation>पलटने का ठहराव</translation>
    </message>
    <message>
        <source>open positions</source>
        <translation>खुली पोज़िशन</translation>
    </message>
    <message>
        <source>orders a second</source>
        <translation>प्रति सेकंड ऑर्डर</translation>
    </message>
    <message>
        <source>position</source>
        <translation>पोज़िशन</translation>
    </message>
    <message>
        <source>price collar</source>
        <translation>भाव की सीमा</translation>
    </message>
    <message>
        <source>reference price</source>
        <translation>संदर्भ भाव</translation>
    </message>
    <message>
        <source>repeated execution</source>
        <translation>बार-बार निष्पादन</translation>
    </message>
    <message>
        <source>instruments of one sector</source>
        <translation>एक सेक्टर के इंस्ट्रूमेंट</translation>
    </message>
    <message>
        <source>daily loss in one instrument</source>
        <translation>एक इंस्ट्रूमेंट में दैनिक हानि</translation>
    </message>
    <message>
        <source>daily entries into one instrument</source>
        <translation>एक इंस्ट्रूमेंट में दैनिक प्रवेश</translation>
    </message>
    <message>
        <source>operator&apos;s restrictions</source>
        <translation>ऑपरेटर की पाबंदियाँ</translation>
    </message>
    <message>
        <source>emergency stop</source>
        <translation>आपात रोक</translation>
    </message>
    <message>
        <source>New orders go out within limits.</source>
        <translation>TRADING ON: नए ऑर्डर सीमाओं के भीतर जाते हैं।</translation>
    </message>
    <message>
        <source>Nothing may add exposure.</source>
        <translation>REDUCE ONLY: कुछ भी एक्सपोज़र नहीं बढ़ा सकता।</translation>
    </message>
    <message>
        <source>As reduce only; strategies send protective exits and nothing else.</source>
        <translation>STAND DOWN: REDUCE ONLY जैसा; रणनीतियाँ केवल सुरक्षा-निकास भेजती हैं, और कुछ नहीं।</translation>
    </message>
    <message>
        <source>Nothing goes out but cancels; exits do not run.</source>
        <translation>HALTED: रद्द करने के सिवा कुछ नहीं जाता; निकास नहीं चलते।</translation>
    </message>
    <message>
        <source>the decision states no confidence</source>
        <translation>निर्णय कोई विश्वास नहीं बताता</translation>
    </message>
    <message>
        <source>a confidence is at most 1</source>
        <translation>विश्वास ज़्यादा से ज़्यादा 1 होता है</translation>
    </message>
    <message>
        <source>the decision is less sure than DT_EXEC_MIN_CONF asks for</source>
        <translation>निर्णय उतना पक्का नहीं जितना DT_EXEC_MIN_CONF माँगता है</translation>
    </message>
    <message>
        <source>the same order was sent a moment ago</source>
        <translation>यही ऑर्डर अभी-अभी भेजा गया था</translation>
    </message>
    <message>
        <source>positions and open entries would be worth too much</source>
        <translation>पोज़िशन और खुले प्रवेश बहुत ज़्यादा मूल्य के हो जाएँगे</translation>
    </message>
    <message>
        <source>%1 was left too short a time ago</source>
        <translation>%1 से निकले बहुत कम समय हुआ है</translation>
    </message>
    <message>
        <source>the account would be in too many instruments</source>
        <translation>खाता बहुत ज़्यादा इंस्ट्रूमेंट में हो जाएगा</translation>
    </message>
    <message>
        <source>the quantity is larger than one order&apos;s may be</source>
        <translation>मात्रा एक ऑर्डर की अनुमति से बड़ी है</translation>
    </message>
    <message>
        <source>the account sends orders too fast</source>
        <translation>खाता बहुत तेज़ी से ऑर्डर भेज रहा है</translation>
    </message>
    <message>
        <source>the order is worth more than one may be</source>
        <translation>ऑर्डर का मूल्य अनुमति से ज़्यादा है</translation>
    </message>
    <message>
        <source>the order is worth more than can be counted</source>
        <translation>ऑर्डर का मूल्य गिना नहीं जा सकता, इतना बड़ा है</translation>
    </message>
    <message>
        <source>the account would have too much of its equity in %1</source>
        <translation>खाते की बहुत ज़्यादा इक्विटी %1 में हो जाएगी</translation>
    </message>
    <message>
        <source>the price is too far above the last one</source>
        <translation>भाव पिछले भाव से बहुत ऊपर है</translation>
    </message>
    <message>
        <source>the price is too far below the last one</source>
        <translation>भाव पिछले भाव से बहुत नीचे है</translation>
    </message>
    <message>
        <source>there is no price of %1</source>
        <translation>%1 का कोई भाव नहीं है</translation>
    </message>
    <message>
        <source>the last price of %1 is not above zero</source>
        <translation>%1 का पिछला भाव शून्य से ऊपर नहीं है</translation>
    </message>
    <message>
        <source>the last price of %1 is stale</source>
        <translation>%1 का पिछला भाव बासी है</translation>
    </message>
    <message>
        <source>%1 has sent too many orders for %2; it is disabled until a person enables it</source>
        <translation>%1 ने %2 के लिए बहुत ज़्यादा ऑर्डर भेजे; जब तक कोई व्यक्ति चालू न करे, वह बंद है</translation>
    </message>
    <message>
        <source>the account would be in too many instruments of one sector</source>
        <translation>खाता एक सेक्टर के बहुत ज़्यादा इंस्ट्रूमेंट में हो जाएगा</translation>
    </message>
    <message>
        <source>the account has lost too much in %1 on this trading day</source>
        <translation>खाते ने इस ट्रेडिंग दिन %1 में बहुत ज़्यादा गँवाया है</translation>
    </message>
    <message>
        <source>%1 was entered often enough on this trading day</source>
        <translation>इस ट्रेडिंग दिन %1 में काफ़ी बार प्रवेश हो चुका</translation>
    </message>
    <message>
        <source>equity of %1 in %2</source>
        <translation>%2 में %1 की इक्विटी</translation>
    </message>
    <message>
        <source>equity of all accounts in %1</source>
        <translation>%1 में सभी खातों की इक्विटी</translation>
    </message>
    <message>
        <source>last price of %1</source>
        <translation>%1 का पिछला भाव</translation>
    </message>
    <message>
        <source>equity at the start of the trading day %1</source>
        <translation>ट्रेडिंग दिन %1 की शुरुआत की इक्विटी</translation>
    </message>
    <message>
        <source>peak of the trading day %1</source>
        <translation>ट्रेडिंग दिन %1 का शिखर</translation>
    </message>
    <message>
        <source>peak of the week %1</source>
        <translation>सप्ताह %1 का शिखर</translation>
    </message>
    <message>
        <source>peak of the month %1</source>
        <translation>महीने %1 का शिखर</translation>
    </message>
    <message>
        <source>peak since resumed %1 in trading day %2</source>
        <translation>ट्रेडिंग दिन %2 में %1 पर फिर शुरू होने के बाद का शिखर</translation>
    </message>
    <message>
        <source>peak since resumed %1 in week %2</source>
        <translation>सप्ताह %2 में %1 पर फिर शुरू होने के बाद का शिखर</translation>
    </message>
    <message>
        <source>peak since resumed %1 in month %2</source>
        <translation>महीने %2 में %1 पर फिर शुरू होने के बाद का शिखर</translation>
    </message>
    <message>
        <source>the last clean mark %1</source>
        <translation>पिछला साफ़ मूल्यांकन %1</translation>
    </message>
    <message>
        <source>the exposure limit</source>
        <translation>एक्सपोज़र की सीमा</translation>
    </message>
    <message>
        <source>equity</source>
        <translation>इक्विटी</translation>
    </message>
    <message>
        <source>last known equity</source>
        <translation>अंतिम ज्ञात इक्विटी</translation>
    </message>
    <message>
        <source>unknown because</source>
        <translation>अज्ञात का कारण</translation>
    </message>
    <message>
        <source>marks in breach</source>
        <translation>उल्लंघन वाले मूल्यांकन</translation>
    </message>
    <message>
        <source>positions</source>
        <translation>पोज़िशन</translation>
    </message>
    <message>
        <source>limit before regime</source>
        <translation>रेजीम से पहले की सीमा</translation>
    </message>
    <message>
        <source>regime</source>
        <translation>रेजीम</translation>
    </message>
    <message>
        <source>of open positions</source>
        <translation>खुली पोज़िशन का</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>प्रवेश</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>हाँ</translation>
    </message>
    <message>
        <source>no</source>
        <translation>नहीं</translation>
    </message>
    <message>
        <source>none</source>
        <translation>कोई नहीं</translation>
    </message>
    <message>
        <source>until</source>
        <translation>तक</translation>
    </message>
    <message>
        <source>index</source>
        <translation>इंडेक्स</translation>
    </message>
    <message>
        <source>%1, switched off</source>
        <translation>%1, बंद किया हुआ</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>ग़ायब</translation>
    </message>
    <message>
        <source>no value has arrived</source>
        <translation>कोई मान नहीं आया</translation>
    </message>
    <message>
        <source>read</source>
        <translation>पढ़ा गया</translation>
    </message>
    <message>
        <source>last value</source>
        <translation>पिछला मान</translation>
    </message>
    <message>
        <source>the last value is older than %1 sessions</source>
        <translation>पिछला मान %1 सत्रों से पुराना है</translation>
    </message>
    <message>
        <source>points</source>
        <translation>अंक</translation>
    </message>
    <message>
        <source>losses</source>
        <translation>हानियाँ</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>सेकंड</translation>
    </message>
    <message>
        <source>seconds old</source>
        <translation>सेकंड पुराना</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>मिनट</translation>
    </message>
    <message>
        <source>instruments</source>
        <translation>इंस्ट्रूमेंट</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>ऑर्डर</translation>
    </message>
    <message>
        <source>%1 must be at most %2 printable characters without blanks</source>
        <translation>%1 ज़्यादा से ज़्यादा %2 छपने योग्य अक्षरों का हो, बिना रिक्त स्थान</translation>
    </message>
    <message>
        <source>the idempotency key</source>
        <translation>idempotency कुंजी</translation>
    </message>
    <message>
        <source>the client order number</source>
        <translation>ग्राहक ऑर्डर संख्या</translation>
    </message>
    <message>
        <source>the account has an order with this client order number</source>
        <translation>खाते में इस ग्राहक ऑर्डर संख्या का ऑर्डर है</translation>
    </message>
    <message>
        <source>%1 is listed by more than one stream</source>
        <translation>%1 एक से ज़्यादा धाराओं में सूचीबद्ध है</translation>
    </message>
    <message>
        <source>%1 is not traded now: its market is closed</source>
        <translation>%1 का अभी ट्रेड नहीं होता: इसका बाज़ार बंद है</translation>
    </message>
    <message>
        <source>there is no order %1</source>
        <translation>ऑर्डर %1 नहीं है</translation>
    </message>
    <message>
        <source>only a limit order has a limit price</source>
        <translation>केवल लिमिट ऑर्डर की लिमिट क़ीमत होती है</translation>
    </message>
    <message>
        <source>only a stop order that has not been reached has a stop price</source>
        <translation>केवल उस स्टॉप ऑर्डर की स्टॉप क़ीमत होती है जो अभी छुआ नहीं गया</translation>
    </message>
    <message>
        <source>the change leaves order %1 as it is</source>
        <translation>यह बदलाव ऑर्डर %1 को वैसा ही छोड़ता है</translation>
    </message>
    <message>
        <source>the quantity must be above the %1 that are filled; cancel the order to give up the rest</source>
        <translation>मात्रा भरे हुए %1 से ऊपर हो; बाक़ी छोड़ने के लिए ऑर्डर रद्द करें</translation>
    </message>
    <message>
        <source>the session ended, %1 of %2 filled</source>
        <translation>सत्र समाप्त, %2 में से %1 भरा</translation>
    </message>
    <message>
        <source>%1 of %2 filled</source>
        <translation>%2 में से %1 भरा</translation>
    </message>
    <message>
        <source>filled before its cancellation reached the venue</source>
        <translation>रद्द करना पहुँचने से पहले भर गया</translation>
    </message>
    <message>
        <source>cash does not reach for more at %1, %2 of %3 filled</source>
        <translation>%1 पर और के लिए नक़द काफ़ी नहीं, %3 में से %2 भरा</translation>
    </message>
    <message>
        <source>after a restart %1 is not listed</source>
        <translation>फिर चालू होने के बाद %1 सूचीबद्ध नहीं</translation>
    </message>
    <message>
        <source>after a restart %1 is listed by more than one stream</source>
        <translation>फिर चालू होने के बाद %1 एक से ज़्यादा धाराओं में है</translation>
    </message>
    <message>
        <source>after a restart: %1</source>
        <translation>फिर चालू होने के बाद: %1</translation>
    </message>
    <message>
        <source>an account&apos;s name is 1 to %1 printable ASCII characters</source>
        <translation>खाते का नाम 1 से %1 छपने योग्य ASCII अक्षरों का हो</translation>
    </message>
    <message>
        <source>there are %1 accounts, and there can be no more</source>
        <translation>%1 खाते हैं, और ज़्यादा नहीं हो सकते</translation>
    </message>
    <message>
        <source>an account cannot begin with %1 %2</source>
        <translation>खाता %1 %2 से शुरू नहीं हो सकता</translation>
    </message>
    <message>
        <source>no purchase of %1 without a price</source>
        <translation>भाव के बिना %1 की ख़रीद नहीं</translation>
    </message>
    <message>
        <source>Insufficient funds. Balance: %1, Cost: %2</source>
        <translation>पर्याप्त राशि नहीं। शेष: %1, लागत: %2</translation>
    </message>
    <message>
        <source>Insufficient funds. Balance: %1, Cost: %2 (%3 is set aside for open orders)</source>
        <translation>पर्याप्त राशि नहीं। शेष: %1, लागत: %2 (%3 खुले ऑर्डरों के लिए अलग रखा है)</translation>
    </message>
    <message>
        <source>Insufficient shares. Held: %1, Requested: %2</source>
        <translation>पर्याप्त शेयर नहीं। पास में: %1, माँगे: %2</translation>
    </message>
    <message>
        <source>Insufficient shares. Held: %1, Requested: %2 (%3 is set aside for open orders)</source>
        <translation>पर्याप्त शेयर नहीं। पास में: %1, माँगे: %2 (%3 खुले ऑर्डरों के लिए अलग रखा है)</translation>
    </message>
    <message>
        <source>side must be &apos;buy&apos; or &apos;sell&apos;</source>
        <translation>दिशा ख़रीद (buy) या बिक्री (sell) हो</translation>
    </message>
    <message>
        <source>account %1 is not open</source>
        <translation>खाता %1 खुला नहीं है</translation>
    </message>
    <message>
        <source>there is no %1 %2 to trade here</source>
        <translation>यहाँ ट्रेड के लिए %1 %2 नहीं है</translation>
    </message>
    <message>
        <source>%1 is traded in %2, not as %3</source>
        <translation>%1 का ट्रेड %2 में होता है, %3 के रूप में नहीं</translation>
    </message>
    <message>
        <source>%1 is an index, a number that nobody can buy or sell</source>
        <translation>%1 एक इंडेक्स है, ऐसी संख्या जिसे कोई ख़रीद-बेच नहीं सकता</translation>
    </message>
    <message>
        <source>Market data unavailable for %1. Is the simulation running?</source>
        <translation>%1 का बाज़ार डेटा उपलब्ध नहीं। क्या सिम्युलेशन चल रहा है?</translation>
    </message>
    <message>
        <source>Could not parse current price of %1: %2 is not above zero</source>
        <translation>%1 का मौजूदा भाव समझ नहीं आया: %2 शून्य से ऊपर नहीं है</translation>
    </message>
    <message>
        <source>%1 is traded in multiples of %2, and %3 is none</source>
        <translation>%1 का ट्रेड %2 के गुणकों में होता है, %3 वैसा नहीं है</translation>
    </message>
    <message>
        <source>%1 is priced in steps of %2, and %3 lies between two</source>
        <translation>%1 का भाव %2 के क़दमों में होता है, %3 दो के बीच है</translation>
    </message>
    <message>
        <source>a market order takes no limit price</source>
        <translation>मार्केट ऑर्डर में लिमिट क़ीमत नहीं होती</translation>
    </message>
    <message>
        <source>a market order takes no stop price</source>
        <translation>मार्केट ऑर्डर में स्टॉप क़ीमत नहीं होती</translation>
    </message>
    <message>
        <source>a limit order needs a limit price</source>
        <translation>लिमिट ऑर्डर को लिमिट क़ीमत चाहिए</translation>
    </message>
    <message>
        <source>a limit order takes no stop price</source>
        <translation>लिमिट ऑर्डर में स्टॉप क़ीमत नहीं होती</translation>
    </message>
    <message>
        <source>a stop order takes no limit price</source>
        <translation>स्टॉप ऑर्डर में लिमिट क़ीमत नहीं होती</translation>
    </message>
    <message>
        <source>a stop order needs a stop price</source>
        <translation>स्टॉप ऑर्डर को स्टॉप क़ीमत चाहिए</translation>
    </message>
    <message>
        <source>the limit price must be greater than 0</source>
        <translation>लिमिट क़ीमत 0 से ज़्यादा हो</translation>
    </message>
    <message>
        <source>the stop price must be greater than 0</source>
        <translation>स्टॉप क़ीमत 0 से ज़्यादा हो</translation>
    </message>
    <message>
        <source>Quantity must be greater than 0</source>
        <translation>मात्रा 0 से ज़्यादा हो</translation>
    </message>
    <message>
        <source>%1 is not listed any more</source>
        <translation>%1 अब सूचीबद्ध नहीं</translation>
    </message>
    <message>
        <source>there is no price yet</source>
        <translation>अभी कोई भाव नहीं</translation>
    </message>
    <message>
        <source>its feed is %1</source>
        <translation>इसकी फ़ीड: %1</translation>
    </message>
    <message>
        <source>its last price is %1 s old</source>
        <translation>इसका पिछला भाव %1 से. पुराना है</translation>
    </message>
    <message>
        <source>its last price is %1</source>
        <translation>इसका पिछला भाव %1 है</translation>
    </message>
    <message>
        <source>the holdings are too large to add up</source>
        <translation>होल्डिंग जोड़ने के लिए बहुत बड़ी हैं</translation>
    </message>
    <message>
        <source>cancelled by the emergency stop %1</source>
        <translation>आपात रोक %1 से रद्द</translation>
    </message>
    <message>
        <source>the drill is over</source>
        <translation>अभ्यास समाप्त</translation>
    </message>
    <message>
        <source>no closed bar yet</source>
        <translation>अभी कोई बंद कैंडल नहीं</translation>
    </message>
    <message>
        <source>no model for %1 %2</source>
        <translation>%1 %2 के लिए कोई मॉडल नहीं</translation>
    </message>
    <message>
        <source>the features are out of the model&apos;s range</source>
        <translation>फ़ीचर मॉडल की सीमा से बाहर हैं</translation>
    </message>
    <message>
        <source>the model has no name for what it sees</source>
        <translation>मॉडल जो देख रहा है उसका उसके पास कोई नाम नहीं</translation>
    </message>
    <message>
        <source>warming up: %1 of %2 bars</source>
        <translation>तैयार हो रहा है: %2 में से %1 कैंडल</translation>
    </message>
    <message>
        <source>warming up, %1 of %2 bars</source>
        <translation>तैयार हो रहा है, %2 में से %1 कैंडल</translation>
    </message>
    <message>
        <source>after a gap: %1 of %2 bars</source>
        <translation>रिक्ति के बाद: %2 में से %1 कैंडल</translation>
    </message>
    <message>
        <source>%1 of %2 bars</source>
        <translation>%2 में से %1 कैंडल</translation>
    </message>
    <message>
        <source>%1 is absent</source>
        <translation>%1 अनुपस्थित है</translation>
    </message>
    <message>
        <source>unlike anything the model was trained on: mean log-density %1 over %2 bars, below %3 (false alarms: %4 % of bars)</source>
        <translation>मॉडल के प्रशिक्षण की किसी चीज़ जैसा नहीं: %2 कैंडल पर औसत log-घनत्व %1, %3 से नीचे (झूठी चेतावनी: कैंडलों का %4 %)</translation>
    </message>
    <message>
        <source>%1; last confirmed before that: %2</source>
        <translation>%1; उससे पहले अंतिम पक्का: %2</translation>
    </message>
    <message>
        <source>bar %1: does not follow its predecessor %2</source>
        <translation>कैंडल %1: अपनी पिछली %2 के बाद नहीं आती</translation>
    </message>
    <message>
        <source>Flowing</source>
        <translation>बह रहा है</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>बासी</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>रिक्ति</translation>
    </message>
    <message>
        <source>Resync</source>
        <translation>दोबारा मिला रहा है</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>बाज़ार बंद</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>विफल</translation>
    </message>
    <message>
        <source>%1 and %2: the return over the last %3 bars does not differ beyond chance (%4); the two names are not told apart.</source>
        <translation>%1 और %2: पिछली %3 कैंडल का रिटर्न संयोग से बढ़कर अलग नहीं है (%4); दोनों नाम अलग नहीं पहचाने जाते।</translation>
    </message>
    <message>
        <source>%1 and %2: the next bar&apos;s mean return does not differ beyond chance (%3); they tell the direction of the last %4 bars, not of the next.</source>
        <translation>%1 और %2: अगली कैंडल का औसत रिटर्न संयोग से बढ़कर अलग नहीं है (%3); वे पिछली %4 कैंडल की दिशा बताते हैं, अगली की नहीं।</translation>
    </message>
    <message>
        <source>%1 and %2: at %3 the bar after a %4 one returns on average only %5 basis points less than after a %6 one (%7); they tell the direction of the last %8 bars, hardly that of the next.</source>
        <translation>%1 और %2: %3 पर %4 वाली के बाद की कैंडल औसतन %6 वाली के बाद की तुलना में केवल %5 बेसिस पॉइंट कम देती है (%7); वे पिछली %8 कैंडल की दिशा बताते हैं, अगली की मुश्किल से।</translation>
    </message>
    <message>
        <source>%1 and %2: at %3 the bar after a %4 one returns on average only %5 basis points more than after a %6 one (%7); they tell the direction of the last %8 bars, hardly that of the next.</source>
        <translation>%1 और %2: %3 पर %4 वाली के बाद की कैंडल औसतन %6 वाली के बाद की तुलना में केवल %5 बेसिस पॉइंट ज़्यादा देती है (%7); वे पिछली %8 कैंडल की दिशा बताते हैं, अगली की मुश्किल से।</translation>
    </message>
    <message>
        <source>%1 and %2: volatility does not differ beyond chance (%3); the two names are not told apart.</source>
        <translation>%1 और %2: अस्थिरता संयोग से बढ़कर अलग नहीं है (%3); दोनों नाम अलग नहीं पहचाने जाते।</translation>
    </message>
    <message>
        <source>%1 and %2: the size of the next bar&apos;s move does not differ beyond chance (%3).</source>
        <translation>%1 और %2: अगली कैंडल की चाल का आकार संयोग से बढ़कर अलग नहीं है (%3)।</translation>
    </message>
    <message>
        <source>%1 and %2: the filter leaves %3 % of which of the two it is open; they are confused.</source>
        <translation>%1 और %2: दोनों में से कौन-सा है, फ़िल्टर इसे %3 % खुला छोड़ता है; वे आपस में उलझते हैं।</translation>
    </message>
    <message>
        <source>too few visits to tell</source>
        <translation>बताने के लिए बहुत कम बार आया</translation>
    </message>
    <message>
        <source>t = %1 over %2 blocks</source>
        <translation>%2 खंडों पर t = %1</translation>
    </message>
    <message>
        <source>%1 has no model of its own and is judged by that of %2</source>
        <translation>%1 का अपना कोई मॉडल नहीं, उसे %2 के मॉडल से आँका जाता है</translation>
    </message>
    <message>
        <source>%1 has no model of its own and is judged by this one</source>
        <translation>%1 का अपना कोई मॉडल नहीं, उसे इसी से आँका जाता है</translation>
    </message>
    <message>
        <source>fewer than two timeframes are known</source>
        <translation>दो से कम टाइमफ़्रेम ज्ञात हैं</translation>
    </message>
    <message>
        <source>1h Crisis</source>
        <translation>1h संकट</translation>
    </message>
    <message>
        <source>15m and 5m Crisis</source>
        <translation>15m और 5m संकट</translation>
    </message>
    <message>
        <source>1h and 15m %1, all four agree</source>
        <translation>1h और 15m %1, चारों सहमत</translation>
    </message>
    <message>
        <source>1h and 15m %1, three of four agree</source>
        <translation>1h और 15m %1, चार में से तीन सहमत</translation>
    </message>
    <message>
        <source>1h and 15m %1, 5m %2</source>
        <translation>1h और 15m %1, 5m %2</translation>
    </message>
    <message>
        <source>all four Sideways</source>
        <translation>चारों सीमित</translation>
    </message>
    <message>
        <source>three of four Sideways</source>
        <translation>चार में से तीन सीमित</translation>
    </message>
    <message>
        <source>the timeframes do not agree</source>
        <translation>टाइमफ़्रेम सहमत नहीं</translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation>%1 अज्ञात</translation>
    </message>
    <message>
        <source>the server is busy</source>
        <translation>सर्वर व्यस्त है</translation>
    </message>
    <message>
        <source>the server at %1 is away since %2 (%3); %4 are safe in the spool</source>
        <translation>%1 का सर्वर %2 से अनुपस्थित (%3); %4 स्पूल में सुरक्षित</translation>
    </message>
    <message>
        <source>the server at %1 is away since %2 (%3); %4 is safe in the spool</source>
        <translation>%1 का सर्वर %2 से अनुपस्थित (%3); %4 स्पूल में सुरक्षित</translation>
    </message>
    <message>
        <source>the server at %1 is away (%2); %3 are safe in the spool</source>
        <translation>%1 का सर्वर अनुपस्थित (%2); %3 स्पूल में सुरक्षित</translation>
    </message>
    <message>
        <source>the server at %1 is away (%2); %3 is safe in the spool</source>
        <translation>%1 का सर्वर अनुपस्थित (%2); %3 स्पूल में सुरक्षित</translation>
    </message>
    <message>
        <source>%1 row</source>
        <translation>%1 पंक्ति</translation>
    </message>
    <message>
        <source>a write has not come back for %1 s</source>
        <translation>एक लेखन %1 सेकंड से नहीं लौटा</translation>
    </message>
    <message>
        <source>%1 rows wait in memory, %2 did not fit and are lost</source>
        <translation>%1 पंक्तियाँ मेमोरी में प्रतीक्षा में, %2 नहीं समाईं और खो गईं</translation>
    </message>
    <message>
        <source>the store fails: %1</source>
        <translation>भंडार विफल: %1</translation>
    </message>
    <message>
        <source>the store takes %1 GB of %2 GB</source>
        <translation>भंडार %2 GB में से %1 GB लेता है</translation>
    </message>
    <message>
        <source>what is kept for ever takes %1 GB: raise store.limit, or move the data</source>
        <translation>जो सदा रखा जाता है वह %1 GB लेता है: store.limit बढ़ाएँ, या डेटा हटाएँ</translation>
    </message>
    <message>
        <source>%1 rows in %2</source>
        <translation>%2 में %1 पंक्तियाँ</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 पंक्तियाँ</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 घटनाएँ</translation>
    </message>
    <message>
        <source>%1 events of %2 streams</source>
        <translation>%2 धाराओं की %1 घटनाएँ</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>पढ़ा जा रहा है</translation>
    </message>
    <message>
        <source>judging</source>
        <translation>आँका जा रहा है</translation>
    </message>
    <message>
        <source>taking it into use</source>
        <translation>उपयोग में लिया जा रहा है</translation>
    </message>
    <message>
        <source>waiting for the store&apos;s housekeeping</source>
        <translation>भंडार की सफ़ाई की प्रतीक्षा</translation>
    </message>
    <message>
        <source>cancelled; what was taken in so far stays</source>
        <translation>रद्द; अब तक लिया हुआ रहता है</translation>
    </message>
    <message>
        <source>cancelled; the store&apos;s housekeeping goes on by itself</source>
        <translation>रद्द; भंडार की सफ़ाई अपने आप चलती है</translation>
    </message>
    <message>
        <source>nothing to export</source>
        <translation>निर्यात करने को कुछ नहीं</translation>
    </message>
    <message>
        <source>sources: nothing to import</source>
        <translation>स्रोत: आयात करने को कुछ नहीं</translation>
    </message>
    <message>
        <source>sources: nothing to train on</source>
        <translation>स्रोत: प्रशिक्षण के लिए कुछ नहीं</translation>
    </message>
    <message>
        <source>model %1 in %2</source>
        <translation>%2 में मॉडल %1</translation>
    </message>
    <message>
        <source>no row went</source>
        <translation>कोई पंक्ति नहीं गई</translation>
    </message>
    <message>
        <source>no row would go</source>
        <translation>कोई पंक्ति नहीं जाएगी</translation>
    </message>
    <message>
        <source>rows that went: %1</source>
        <translation>गई पंक्तियाँ: %1</translation>
    </message>
    <message>
        <source>rows that would go: %1</source>
        <translation>जाने वाली पंक्तियाँ: %1</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1, %2 तक</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>कुछ नहीं</translation>
    </message>
    <message>
        <source>%1 jobs are waiting already; try again when some have ended</source>
        <translation>%1 काम पहले से प्रतीक्षा में हैं; कुछ समाप्त होने पर फिर कोशिश करें</translation>
    </message>
    <message>
        <source>no job %1</source>
        <translation>काम %1 नहीं है</translation>
    </message>
    <message>
        <source>there is no older model for %1 to step back to</source>
        <translation>%1 के लिए लौटने को कोई पुराना मॉडल नहीं</translation>
    </message>
    <message>
        <source>back to %1 for %2 from %3</source>
        <translation>%2 के लिए %3 से वापस %1 पर</translation>
    </message>
    <message>
        <source>scenario: what is being watched is not simulated</source>
        <translation>परिदृश्य: जो देखा जा रहा है वह सिम्युलेटेड नहीं है</translation>
    </message>
    <message>
        <source>scenario: the random walk knows none</source>
        <translation>परिदृश्य: यादृच्छिक चाल में कोई नहीं</translation>
    </message>
    <message>
        <source>scenario: too many wait already</source>
        <translation>परिदृश्य: पहले से बहुत ज़्यादा प्रतीक्षा में हैं</translation>
    </message>
    <message>
        <source>news</source>
        <translation>समाचार</translation>
    </message>
    <message>
        <source>the gate has no bars to judge by</source>
        <translation>गेट के पास आँकने को कैंडल नहीं</translation>
    </message>
    <message>
        <source>%1 judged, none of them in the training span</source>
        <translation>%1 आँकी गईं, कोई भी प्रशिक्षण अवधि में नहीं</translation>
    </message>
    <message>
        <source>%1 judged, of which too few lie after the training span: some that it was trained on are judged</source>
        <translation>%1 आँकी गईं, प्रशिक्षण अवधि के बाद की बहुत कम: कुछ वे भी जिन पर वह प्रशिक्षित हुआ</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>कम से कम %1</translation>
    </message>
    <message>
        <source>each %1 % to %2 %</source>
        <translation>हर एक %1 % से %2 %</translation>
    </message>
    <message>
        <source>less than %1 %</source>
        <translation>%1 % से कम</translation>
    </message>
    <message>
        <source>%1 nats per sample, and no older model to hold it against</source>
        <translation>प्रति नमूना %1 nats, और तुलना के लिए कोई पुराना मॉडल नहीं</translation>
    </message>
    <message>
        <source>%1 nats per sample (%2 against %3)</source>
        <translation>प्रति नमूना %1 nats (%3 के मुक़ाबले %2)</translation>
    </message>
    <message>
        <source>not comparable: the two models read different features</source>
        <translation>तुलना नहीं हो सकती: दोनों मॉडल अलग फ़ीचर पढ़ते हैं</translation>
    </message>
    <message>
        <source>not comparable: the two models compute their features over different windows</source>
        <translation>तुलना नहीं हो सकती: दोनों मॉडल फ़ीचर अलग खिड़कियों पर बनाते हैं</translation>
    </message>
    <message>
        <source>not comparable: a sample is out of reach of every state</source>
        <translation>तुलना नहीं हो सकती: एक नमूना हर अवस्था की पहुँच से बाहर है</translation>
    </message>
    <message>
        <source>the model names no regime</source>
        <translation>मॉडल किसी रेजीम का नाम नहीं देता</translation>
    </message>
    <message>
        <source>no bar after warm-up</source>
        <translation>तैयारी के बाद कोई कैंडल नहीं</translation>
    </message>
    <message>
        <source>states matched by evidence have the same names</source>
        <translation>प्रमाण से मिलाई गई अवस्थाओं के नाम समान</translation>
    </message>
    <message>
        <source>no older model to hold them against</source>
        <translation>तुलना के लिए कोई पुराना मॉडल नहीं</translation>
    </message>
    <message>
        <source>%1 pairs agree</source>
        <translation>%1 जोड़े सहमत</translation>
    </message>
    <message>
        <source>import</source>
        <translation>आयात</translation>
    </message>
    <message>
        <source>train</source>
        <translation>प्रशिक्षण</translation>
    </message>
    <message>
        <source>export</source>
        <translation>निर्यात</translation>
    </message>
    <message>
        <source>scenario</source>
        <translation>परिदृश्य</translation>
    </message>
    <message>
        <source>accept-model</source>
        <translation>मॉडल लेना</translation>
    </message>
    <message>
        <source>rollback-model</source>
        <translation>मॉडल लौटाना</translation>
    </message>
    <message>
        <source>cycle</source>
        <translation>चक्र</translation>
    </message>
    <message>
        <source>prune</source>
        <translation>छँटाई</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>क़तार में</translation>
    </message>
    <message>
        <source>done</source>
        <translation>पूरा</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>विफल</translation>
    </message>
    <message>
        <source>market</source>
        <translation>मार्केट</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>लिमिट</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>स्टॉप</translation>
    </message>
    <message>
        <source>daily loss</source>
        <translation>दैनिक हानि</translation>
    </message>
    <message>
        <source>daily drawdown</source>
        <translation>दैनिक ड्रॉडाउन</translation>
    </message>
    <message>
        <source>weekly drawdown</source>
        <translation>साप्ताहिक ड्रॉडाउन</translation>
    </message>
    <message>
        <source>monthly drawdown</source>
        <translation>मासिक ड्रॉडाउन</translation>
    </message>
    <message>
        <source>volatility index</source>
        <translation>वोलैटिलिटी इंडेक्स</translation>
    </message>
    <message>
        <source>cooldown after losses</source>
        <translation>हानियों के बाद ठहराव</translation>
    </message>
    <message>
        <source>equity known</source>
        <translation>इक्विटी ज्ञात</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Bull</source>
        <translation>तेज़ी</translation>
    </message>
    <message>
        <source>Bear</source>
        <translation>मंदी</translation>
    </message>
    <message>
        <source>Sideways</source>
        <translation>सीमित</translation>
    </message>
    <message>
        <source>Crisis</source>
        <translation>संकट</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>अज्ञात</translation>
    </message>
    <message>
        <source>%1 #%2 by %3 through %4: %5</source>
        <translation>%1 #%2 · %3 द्वारा, %4 से: %5</translation>
    </message>
    <message>
        <source>random walk, seed %1</source>
        <translation>यादृच्छिक चाल, बीज %1</translation>
    </message>
    <message>
        <source>no contact with the engine</source>
        <translation>इंजन से संपर्क नहीं</translation>
    </message>
    <message>
        <source>window</source>
        <comment>channel</comment>
        <translation>विंडो</translation>
    </message>
    <message>
        <source>api</source>
        <comment>channel</comment>
        <translation>API</translation>
    </message>
    <message>
        <source>command</source>
        <comment>channel</comment>
        <translation>कमांड</translation>
    </message>
    <message>
        <source>file</source>
        <comment>channel</comment>
        <translation>स्टॉप फ़ाइल</translation>
    </message>
    <message>
        <source>signal</source>
        <comment>channel</comment>
        <translation>सिग्नल</translation>
    </message>
    <message>
        <source>rail</source>
        <comment>channel</comment>
        <translation>जोखिम नियम</translation>
    </message>
    <message>
        <source>clock</source>
        <comment>channel</comment>
        <translation>घड़ी</translation>
    </message>
    <message>
        <source>restart</source>
        <comment>channel</comment>
        <translation>पुनः आरंभ</translation>
    </message>
    <message>
        <source>store</source>
        <comment>channel</comment>
        <translation>स्टोर</translation>
    </message>
    <message>
        <source>engine</source>
        <comment>channel</comment>
        <translation>इंजन</translation>
    </message>
    <message>
        <source>state-file</source>
        <comment>channel</comment>
        <translation>अवस्था फ़ाइल</translation>
    </message>
    <message>
        <source>policy</source>
        <comment>channel</comment>
        <translation>नीति</translation>
    </message>
    <message>
        <source>drill</source>
        <comment>channel</comment>
        <translation>ड्रिल</translation>
    </message>
    <message>
        <source>can stop: %1 of %2 (failed: %3)</source>
        <translation>रोक सकता है: %2 में से %1 (विफल: %3)</translation>
    </message>
    <message>
        <source>can stop: %1 of %2 (failed: %3) (not tested: %4)</source>
        <translation>रोक सकता है: %2 में से %1 (विफल: %3) (जाँचा नहीं: %4)</translation>
    </message>
    <message>
        <source>emergency stop pressed</source>
        <translation>आपात रोक दबाई गई</translation>
    </message>
    <message>
        <source>emergency stop chosen in the tray</source>
        <translation>ट्रे से आपात रोक चुनी गई</translation>
    </message>
    <message>
        <source>reduce only</source>
        <translation>REDUCE ONLY: केवल घटाना</translation>
    </message>
    <message>
        <source>#%1 by %2: %3</source>
        <translation>#%1 %2 द्वारा: %3</translation>
    </message>
    <message>
        <source>%1 #%2 by %3: %4</source>
        <translation>%1 #%2 · %3 द्वारा: %4</translation>
    </message>
    <message>
        <source>not accepted: %1</source>
        <translation>स्वीकार नहीं हुआ: %1</translation>
    </message>
    <message>
        <source>not judged: %1</source>
        <translation>आँका नहीं गया: %1</translation>
    </message>
    <message>
        <source>accepted %1 for %2 in place of %3</source>
        <translation>%2 के लिए %3 की जगह %1 स्वीकार</translation>
    </message>
    <message>
        <source>accepted %1 for %2</source>
        <translation>%2 के लिए %1 स्वीकार</translation>
    </message>
    <message>
        <source>accepted %1 for %2 in place of %3 by force</source>
        <translation>%2 के लिए %3 की जगह %1 ज़बरन स्वीकार</translation>
    </message>
    <message>
        <source>accepted %1 for %2 by force</source>
        <translation>%2 के लिए %1 ज़बरन स्वीकार</translation>
    </message>
    <message>
        <source>bars failed: %1 (asked: %2)</source>
        <translation>कैंडल पर्याप्त नहीं: %1 (अपेक्षित: %2)</translation>
    </message>
    <message>
        <source>likelihood failed: %1 (asked: %2)</source>
        <translation>लाइकलिहुड पर्याप्त नहीं: %1 (अपेक्षित: %2)</translation>
    </message>
    <message>
        <source>visits failed: %1 (asked: %2)</source>
        <translation>रेजीमों के हिस्से सीमा में नहीं: %1 (अपेक्षित: %2)</translation>
    </message>
    <message>
        <source>unknown failed: %1 (asked: %2)</source>
        <translation>अज्ञात कैंडल बहुत हैं: %1 (अपेक्षित: %2)</translation>
    </message>
    <message>
        <source>names failed: %1 (asked: %2)</source>
        <translation>नाम साक्ष्य से मेल नहीं खाते: %1 (अपेक्षित: %2)</translation>
    </message>
    <message>
        <source>bars passed: %1 (asked: %2)</source>
        <translation>कैंडल पर्याप्त: %1 (अपेक्षित: %2)</translation>
    </message>
    <message>
        <source>likelihood passed: %1 (asked: %2)</source>
        <translation>लाइकलिहुड पर्याप्त: %1 (अपेक्षित: %2)</translation>
    </message>
    <message>
        <source>visits passed: %1 (asked: %2)</source>
        <translation>रेजीमों के हिस्से सीमा में: %1 (अपेक्षित: %2)</translation>
    </message>
    <message>
        <source>unknown passed: %1 (asked: %2)</source>
        <translation>अज्ञात कैंडल कम: %1 (अपेक्षित: %2)</translation>
    </message>
    <message>
        <source>names passed: %1 (asked: %2)</source>
        <translation>नाम साक्ष्य से मेल खाते हैं: %1 (अपेक्षित: %2)</translation>
    </message>
</context>
<context>
    <name>SessionWords</name>
    <message>
        <source>%1 always open</source>
        <translation>%1 हमेशा खुला</translation>
    </message>
    <message>
        <source>%1 open until %2</source>
        <translation>%1 खुला, %2 तक</translation>
    </message>
    <message>
        <source>%1 closed until %2</source>
        <translation>%1 बंद, %2 तक</translation>
    </message>
</context>
<context>
    <name>Speed</name>
    <message>
        <source>1x</source>
        <translation>1x</translation>
    </message>
    <message>
        <source>60x</source>
        <translation>60x</translation>
    </message>
    <message>
        <source>1440x (a day a minute)</source>
        <translation>1440x (एक मिनट में एक दिन)</translation>
    </message>
    <message>
        <source>As fast as possible</source>
        <translation>जितना तेज़ हो सके</translation>
    </message>
    <message>
        <source>1 s</source>
        <translation>1 से.</translation>
    </message>
    <message>
        <source>1 min</source>
        <translation>1 मि.</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 मि.</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 घं.</translation>
    </message>
    <message>
        <source>1 d</source>
        <translation>1 दिन</translation>
    </message>
</context>
<context>
    <name>StartFailure</name>
    <message>
        <source>Close the program that is named there, or start this one with a folder of its own (--data-dir).</source>
        <translation>वहाँ बताए गए प्रोग्राम को बंद करें, या इसे अलग फ़ोल्डर (--data-dir) के साथ शुरू करें।</translation>
    </message>
    <message>
        <source>Stop the engine that is named there, or give this one a name of its own (--engine-name).</source>
        <translation>वहाँ बताए गए इंजन को रोकें, या इसे अलग नाम (--engine-name) दें।</translation>
    </message>
    <message>
        <source>A newer Aetherion has used this store. Start that version, or choose another folder (--data-dir) or database (--db).</source>
        <translation>इस स्टोर का उपयोग Aetherion के नए संस्करण ने किया है। वही संस्करण शुरू करें, या दूसरा फ़ोल्डर (--data-dir) या डेटाबेस (--db) चुनें।</translation>
    </message>
    <message>
        <source>The file is not Aetherion&apos;s and was left as it is. Move it out of the folder, or choose another folder (--data-dir).</source>
        <translation>यह फ़ाइल Aetherion की नहीं है और जैसी थी वैसी छोड़ दी गई। इसे फ़ोल्डर से हटाएँ, या दूसरा फ़ोल्डर (--data-dir) चुनें।</translation>
    </message>
    <message>
        <source>The database belongs to something else and was left as it is. Name another one in --db.</source>
        <translation>यह डेटाबेस किसी और का है और जैसा था वैसा छोड़ दिया गया। --db में दूसरा नाम दें।</translation>
    </message>
    <message>
        <source>The file is damaged and was left as it is. Put a copy from the folder&apos;s backups in its place, or move it away and begin anew.</source>
        <translation>फ़ाइल ख़राब है और जैसी थी वैसी छोड़ दी गई। उसकी जगह फ़ोल्डर के backups से एक प्रति रखें, या उसे हटाकर नए सिरे से शुरू करें।</translation>
    </message>
    <message>
        <source>The file is damaged, or none of Aetherion&apos;s, and was left as it is. Put a copy from the folder&apos;s backups in its place, or move it away and begin anew.</source>
        <translation>फ़ाइल ख़राब है या Aetherion की नहीं है, और जैसी थी वैसी छोड़ दी गई। उसकी जगह फ़ोल्डर के backups से एक प्रति रखें, या उसे हटाकर नए सिरे से शुरू करें।</translation>
    </message>
    <message>
        <source>Give the server&apos;s password in AETHERION_DB_PASSWORD, or in a file of mode 0600 (--db-password-file).</source>
        <translation>सर्वर का पासवर्ड AETHERION_DB_PASSWORD में दें, या मोड 0600 वाली फ़ाइल में (--db-password-file)।</translation>
    </message>
    <message>
        <source>Check the user in --db, and the password in AETHERION_DB_PASSWORD or in the file of --db-password-file.</source>
        <translation>--db में उपयोगकर्ता, और AETHERION_DB_PASSWORD या --db-password-file की फ़ाइल में पासवर्ड जाँचें।</translation>
    </message>
    <message>
        <source>Ask whoever runs the server to let the user into the database.</source>
        <translation>सर्वर चलाने वाले से कहें कि इस उपयोगकर्ता को डेटाबेस में आने दें।</translation>
    </message>
    <message>
        <source>Check the database&apos;s name in --db, or ask whoever runs the server to create it.</source>
        <translation>--db में डेटाबेस का नाम जाँचें, या सर्वर चलाने वाले से उसे बनाने को कहें।</translation>
    </message>
    <message>
        <source>Check the host in --db, and that this machine can reach it.</source>
        <translation>--db में होस्ट जाँचें, और यह कि यह मशीन उस तक पहुँच सकती है।</translation>
    </message>
    <message>
        <source>Check that the server runs and that host and port in --db are right.</source>
        <translation>जाँचें कि सर्वर चल रहा है और --db में होस्ट और पोर्ट सही हैं।</translation>
    </message>
    <message>
        <source>Make the folder and what is in it readable and writable for you, or choose another one (--data-dir).</source>
        <translation>फ़ोल्डर और उसके भीतर की चीज़ों को अपने लिए पढ़ने और लिखने योग्य बनाएँ, या दूसरा चुनें (--data-dir)।</translation>
    </message>
    <message>
        <source>Choose a folder on a disk that can be written (--data-dir).</source>
        <translation>ऐसी डिस्क पर फ़ोल्डर चुनें जिस पर लिखा जा सके (--data-dir)।</translation>
    </message>
    <message>
        <source>Make room on the disk, then start again.</source>
        <translation>डिस्क पर जगह बनाएँ, फिर दोबारा शुरू करें।</translation>
    </message>
    <message>
        <source>Choose a folder (--data-dir).</source>
        <translation>एक फ़ोल्डर चुनें (--data-dir)।</translation>
    </message>
    <message>
        <source>Correct what the line names, then start again. &quot;aetherionctl config show --origin&quot; prints every setting with the place it comes from.</source>
        <translation>पंक्ति में बताई गई बात ठीक करें, फिर दोबारा शुरू करें। &quot;aetherionctl config show --origin&quot; हर सेटिंग और उसका स्रोत दिखाता है।</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>flowing</source>
        <translation>चालू</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>बासी</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>अंतराल</translation>
    </message>
    <message>
        <source>catching up</source>
        <translation>पीछे से पकड़ रहा है</translation>
    </message>
    <message>
        <source>market closed</source>
        <translation>बाज़ार बंद</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>विफल</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>कुछ नहीं।</translation>
    </message>
    <message>
        <source>No new prices until the market opens; nothing is wrong.</source>
        <translation>बाज़ार खुलने तक नए भाव नहीं; कुछ ग़लत नहीं है।</translation>
    </message>
    <message>
        <source>Its regime counts as Unknown, its price as no price: orders that need one are refused, and exits that hang on a price wait.</source>
        <translation>इसका रेजीम अज्ञात और इसका भाव &apos;कोई भाव नहीं&apos; गिना जाता है: भाव चाहने वाले ऑर्डर अस्वीकार होते हैं, और भाव पर टिके निकास रुकते हैं।</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>फ़ीड</translation>
    </message>
    <message>
        <source>Feed: nothing yet</source>
        <translation>फ़ीड: अभी कुछ नहीं</translation>
    </message>
    <message>
        <source>No instrument has sent anything in this session.</source>
        <translation>इस सत्र में किसी इंस्ट्रूमेंट ने कुछ नहीं भेजा।</translation>
    </message>
    <message>
        <source>Wait for the first data, or open a recording from the File menu.</source>
        <translation>पहले डेटा की प्रतीक्षा करें, या फ़ाइल मेनू से रिकॉर्डिंग खोलें।</translation>
    </message>
    <message>
        <source>Feed %1 %2/s</source>
        <translation>फ़ीड %1 %2/से.</translation>
    </message>
    <message>
        <source>%1: %2. %3 events in this session from all instruments, %4 waiting to be read.</source>
        <translation>%1: %2. इस सत्र में सभी इंस्ट्रूमेंटों से %3 घटनाएँ, %4 पढ़े जाने की प्रतीक्षा में।</translation>
    </message>
    <message>
        <source>Last data %1 ago, at %2.</source>
        <translation>अंतिम डेटा %1 पहले, %2 पर।</translation>
    </message>
    <message>
        <source>Look to the source and the network. The feed goes on by itself when data come again; a stop is always possible.</source>
        <translation>स्रोत और नेटवर्क देखें। डेटा आते ही फ़ीड अपने आप चल पड़ती है; रोकना हमेशा संभव है।</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>स्टोर</translation>
    </message>
    <message>
        <source>Store: nothing yet</source>
        <translation>स्टोर: अभी कुछ नहीं</translation>
    </message>
    <message>
        <source>Store %1 waiting</source>
        <translation>स्टोर %1 प्रतीक्षा में</translation>
    </message>
    <message>
        <source>Store: %1</source>
        <translation>स्टोर: %1</translation>
    </message>
    <message>
        <source>%1 rows written, %2 of %3 waiting.</source>
        <translation>%1 पंक्तियाँ लिखी गईं, %3 में से %2 प्रतीक्षा में।</translation>
    </message>
    <message>
        <source>%1 ticks were not stored one by one, because the store fell behind; candles, regimes and orders are complete.</source>
        <translation>%1 टिक एक-एक करके नहीं रखे गए, क्योंकि स्टोर पिछड़ गया; कैंडल, रेजीम और ऑर्डर पूरे हैं।</translation>
    </message>
    <message>
        <source>New orders are refused until rows can be kept.</source>
        <translation>पंक्तियाँ रखी जा सकें, तब तक नए ऑर्डर अस्वीकार होंगे।</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>API off</source>
        <translation>API बंद</translation>
    </message>
    <message>
        <source>No other program can reach this engine: the API is switched off.</source>
        <translation>कोई दूसरा प्रोग्राम इस इंजन तक नहीं पहुँच सकता: API बंद है।</translation>
    </message>
    <message>
        <source>It is switched on by the setting api.enabled, at the next start.</source>
        <translation>इसे सेटिंग api.enabled अगली शुरुआत पर चालू करती है।</translation>
    </message>
    <message>
        <source>No API</source>
        <translation>API नहीं</translation>
    </message>
    <message>
        <source>Since this program started.</source>
        <translation>इस प्रोग्राम के शुरू होने से।</translation>
    </message>
    <message>
        <source>Other programs and browsers cannot reach this engine, nor stop it that way. Everything in this window works; so do the stop file and the command line.</source>
        <translation>दूसरे प्रोग्राम और ब्राउज़र इस इंजन तक नहीं पहुँच सकते, न उस तरह इसे रोक सकते हैं। इस विंडो में सब काम करता है; स्टॉप फ़ाइल और कमांड लाइन भी।</translation>
    </message>
    <message>
        <source>Free the port or choose another one, and start again.</source>
        <translation>पोर्ट ख़ाली करें या दूसरा चुनें, और फिर शुरू करें।</translation>
    </message>
    <message>
        <source>API %1</source>
        <translation>API %1</translation>
    </message>
    <message>
        <source>Serving on %1: %2 connected, %3 of them listening.</source>
        <translation>%1 पर उपलब्ध: %2 जुड़े, उनमें से %3 सुन रहे।</translation>
    </message>
    <message>
        <source>%1 market updates were left out for slow listeners, %2 listeners were closed for being too slow. Risk and orders are never left out.</source>
        <translation>धीमे श्रोताओं के लिए %1 बाज़ार अपडेट छोड़े गए, बहुत धीमे %2 श्रोता बंद किए गए। जोखिम और ऑर्डर कभी नहीं छोड़े जाते।</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>मेमोरी</translation>
    </message>
    <message>
        <source>Memory %1</source>
        <translation>मेमोरी %1</translation>
    </message>
    <message>
        <source>What this process keeps in memory. The engine keeps %1 bars for each instrument and timeframe; what is older is read from the store.</source>
        <translation>यह प्रोसेस मेमोरी में जो रखता है। इंजन हर इंस्ट्रूमेंट और टाइमफ़्रेम की %1 कैंडलें रखता है; पुरानी स्टोर से पढ़ी जाती हैं।</translation>
    </message>
    <message>
        <source>Running since %1.</source>
        <translation>%1 से चल रहा है।</translation>
    </message>
    <message>
        <source>GUI stalls</source>
        <translation>GUI अटकाव</translation>
    </message>
    <message>
        <source>GUI stalls %1</source>
        <translation>GUI अटकाव %1</translation>
    </message>
    <message>
        <source>How often this window stood still for more than %1 ms. %2 frames drawn.</source>
        <translation>यह विंडो %1 ms से ज़्यादा कितनी बार अटकी। %2 फ़्रेम बने।</translation>
    </message>
    <message>
        <source>Last at %1, for %2 ms, while at: %3.</source>
        <translation>अंतिम बार %1 पर, %2 ms तक, इस दौरान: %3.</translation>
    </message>
    <message>
        <source>Not once since the start.</source>
        <translation>शुरू से एक बार भी नहीं।</translation>
    </message>
    <message>
        <source>Nothing but this window: the engine, the rails and the stop file do not wait for it.</source>
        <translation>इस विंडो के सिवा कुछ नहीं: इंजन, जोखिम नियम और स्टॉप फ़ाइल इसकी प्रतीक्षा नहीं करते।</translation>
    </message>
    <message>
        <source>Each one stands in the log with what ran. Where they come often, show fewer charts, or give this machine less other work.</source>
        <translation>हर एक लॉग में है, साथ में कि क्या चल रहा था। बार-बार हो तो कम चार्ट दिखाएँ, या इस मशीन का दूसरा काम घटाएँ।</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>ऑपरेटर</translation>
    </message>
    <message>
        <source>Operator: %1</source>
        <translation>ऑपरेटर: %1</translation>
    </message>
    <message>
        <source>%1 is named in every stop, resume, order and setting that comes from this window.</source>
        <translation>इस विंडो से हर रोक, फिर शुरू करने, ऑर्डर और सेटिंग में %1 का नाम होता है।</translation>
    </message>
    <message>
        <source>Hand over with Tools, Change the operator: the note is put on record.</source>
        <translation>औज़ार, ऑपरेटर बदलें से कार्यभार सौंपें: टिप्पणी दर्ज होती है।</translation>
    </message>
    <message>
        <source>%1, %2 old</source>
        <translation>%1, %2 पुराना</translation>
    </message>
    <message>
        <source>As it was %1 ago, when the engine last said something.</source>
        <translation>जैसा %1 पहले था, जब इंजन ने अंतिम बार कुछ कहा।</translation>
    </message>
    <message>
        <source>No contact %1</source>
        <translation>संपर्क नहीं (No contact) %1</translation>
    </message>
    <message>
        <source>The engine says nothing. What this window shows is as it was when it last did; whether data come is not known.</source>
        <translation>इंजन कुछ नहीं कहता। यह विंडो वही दिखाती है जो उसके अंतिम बार बोलने पर था; डेटा आ रहा है या नहीं, ज्ञात नहीं।</translation>
    </message>
    <message>
        <source>Its last word came %1 ago.</source>
        <translation>उसकी अंतिम बात %1 पहले आई।</translation>
    </message>
    <message>
        <source>No price and no regime here is current. Trading may be running, and orders that are sent now wait. STOP latches at once, and so does the stop file.</source>
        <translation>यहाँ कोई भाव और कोई रेजीम ताज़ा नहीं। ट्रेडिंग चल रही हो सकती है, और अभी भेजे ऑर्डर प्रतीक्षा करते हैं। STOP तुरंत लगता है, और स्टॉप फ़ाइल भी।</translation>
    </message>
    <message>
        <source>Look into the log, and whether this machine is overloaded. If the engine stays silent: stop, and start the program again.</source>
        <translation>लॉग देखें, और यह भी कि इस मशीन पर बोझ ज़्यादा तो नहीं। इंजन चुप रहे तो: रोकें, और प्रोग्राम फिर शुरू करें।</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>Store: writing</source>
        <translation>स्टोर: लिख रहा है</translation>
    </message>
    <message>
        <source>Store: server away, %1 rows (%2) kept safe here</source>
        <translation>स्टोर: सर्वर दूर, %1 पंक्तियाँ (%2) यहाँ सुरक्षित</translation>
    </message>
    <message>
        <source>Store: server is back, %1 rows to go</source>
        <translation>स्टोर: सर्वर लौट आया, %1 पंक्तियाँ बाकी</translation>
    </message>
    <message>
        <source>Store: nothing is kept, %1 rows lost</source>
        <translation>स्टोर: कुछ नहीं रखा जा रहा, %1 पंक्तियाँ खोईं</translation>
    </message>
    <message>
        <source>Store: nothing is kept</source>
        <translation>स्टोर: कुछ नहीं रखा जा रहा</translation>
    </message>
    <message>
        <source>Nothing is lost: rows are written to this machine&apos;s disk and follow, in their order, as soon as the server answers. Look to the server and the network; nothing has to be restarted here.</source>
        <translation>कुछ नहीं खोया: पंक्तियाँ इस मशीन की डिस्क पर लिखी जा रही हैं और सर्वर के जवाब देते ही अपने क्रम में पहुँच जाएँगी। सर्वर और नेटवर्क देखें; यहाँ कुछ भी दोबारा शुरू नहीं करना है।</translation>
    </message>
    <message>
        <source>What was kept here is being brought in; nothing has to be done.</source>
        <translation>यहाँ रखी पंक्तियाँ भीतर लाई जा रही हैं; कुछ करना नहीं है।</translation>
    </message>
    <message>
        <source>New orders are refused until rows can be kept again; watching and reading go on. Make room on the disk, or make the folder writable: writing goes on by itself.</source>
        <translation>जब तक पंक्तियाँ फिर से न रखी जा सकें, नए ऑर्डर अस्वीकार होंगे; देखना और पढ़ना चलता रहेगा। डिस्क पर जगह बनाएँ या फ़ोल्डर को लिखने योग्य बनाएँ: लिखना अपने आप चल पड़ेगा।</translation>
    </message>
</context>
<context>
    <name>TradeMarkers</name>
    <message>
        <source>Bought %1 at %2 (order %3, %4)</source>
        <translation>ख़रीदा %1, भाव %2 (ऑर्डर %3, %4)</translation>
    </message>
    <message>
        <source>Sold %1 at %2 (order %3, %4)</source>
        <translation>बेचा %1, भाव %2 (ऑर्डर %3, %4)</translation>
    </message>
    <message>
        <source>Order %1: buy %2 at %3, %4</source>
        <translation>ऑर्डर %1: ख़रीदें %2, भाव %3, %4</translation>
    </message>
    <message>
        <source>Order %1: sell %2 at %3, %4</source>
        <translation>ऑर्डर %1: बेचें %2, भाव %3, %4</translation>
    </message>
</context>
<context>
    <name>aetherion::boards::ChangesModel</name>
    <message>
        <source>Time (%1)</source>
        <translation>समय (%1)</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>सिंबल</translation>
    </message>
    <message>
        <source>Timeframe</source>
        <translation>टाइमफ़्रेम</translation>
    </message>
    <message>
        <source>From</source>
        <translation>से</translation>
    </message>
    <message>
        <source>To</source>
        <translation>तक</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>प्रायिकता</translation>
    </message>
    <message>
        <source>Lasted before</source>
        <translation>पहले कितना टिका</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>मॉडल</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>कारण</translation>
    </message>
    <message>
        <source>The model&apos;s probability of the new regime at the bar that confirmed it</source>
        <translation>पक्का करने वाली कैंडल पर नए रेजीम की मॉडल द्वारा प्रायिकता</translation>
    </message>
    <message>
        <source>How long the regime before had been in force, from confirmation to confirmation</source>
        <translation>पिछला रेजीम कितनी देर लागू रहा, पुष्टि से पुष्टि तक</translation>
    </message>
    <message>
        <source>Close of the bar that confirmed the change</source>
        <translation>बदलाव पक्का करने वाली कैंडल का क्लोज़</translation>
    </message>
</context>
<context>
    <name>aetherion::boards::ChangesTable</name>
    <message>
        <source>Regime changes</source>
        <translation>रेजीम बदलाव</translation>
    </message>
    <message>
        <source>No regime has changed yet.</source>
        <translation>अभी तक कोई रेजीम नहीं बदला।</translation>
    </message>
</context>
<context>
    <name>aetherion::boards::DecisionsModel</name>
    <message>
        <source>Time (%1)</source>
        <translation>समय (%1)</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>खाता</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>सिंबल</translation>
    </message>
    <message>
        <source>Timeframe</source>
        <translation>टाइमफ़्रेम</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>निर्णय</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>सेटअप</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>क्यों</translation>
    </message>
</context>
<context>
    <name>aetherion::boards::DecisionsTable</name>
    <message>
        <source>Decided from</source>
        <translation>किससे तय हुआ</translation>
    </message>
    <message>
        <source>Choose a decision to see what it was made from.</source>
        <translation>निर्णय चुनें और देखें कि वह किससे बना।</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>निर्णय</translation>
    </message>
    <message>
        <source>Nothing has been decided yet.</source>
        <translation>अभी कुछ तय नहीं हुआ।</translation>
    </message>
    <message>
        <source>Show those to do nothing too</source>
        <translation>कुछ न करने के निर्णय भी दिखाएँ</translation>
    </message>
    <message>
        <source>What the decision was made from</source>
        <translation>निर्णय किससे बना</translation>
    </message>
</context>
<context>
    <name>aetherion::boards::EventsModel</name>
    <message>
        <source>Time (%1)</source>
        <translation>समय (%1)</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>प्रकार</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>किसका</translation>
    </message>
    <message>
        <source>What</source>
        <translation>क्या</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>संख्या</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) before it never came here</source>
        <translation>
            <numerusform>इससे पहले की %n घटना यहाँ नहीं आई</numerusform>
            <numerusform>इससे पहले की %n घटनाएँ यहाँ नहीं आईं</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(%n missed before) </source>
        <translation>
            <numerusform>(पहले %n छूटी) </numerusform>
            <numerusform>(पहले %n छूटीं) </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aetherion::boards::EventsTable</name>
    <message>
        <source>Events</source>
        <translation>घटनाएँ</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>अभी कुछ नहीं हुआ।</translation>
    </message>
    <message>
        <source>the newest %1</source>
        <translation>सबसे नई %1</translation>
    </message>
</context>
<context>
    <name>aetherion::boards::OlderBar</name>
    <message>
        <source>Older</source>
        <translation>पुराने</translation>
    </message>
    <message>
        <source>Fetch older rows</source>
        <translation>पुरानी पंक्तियाँ लाएँ</translation>
    </message>
    <message>
        <source>Older rows are stored.</source>
        <translation>पुरानी पंक्तियाँ रखी हुई हैं।</translation>
    </message>
    <message>
        <source>Reading older rows...</source>
        <translation>पुरानी पंक्तियाँ पढ़ी जा रही हैं...</translation>
    </message>
    <message>
        <source>These are all that are stored.</source>
        <translation>जो रखा है वह इतना ही है।</translation>
    </message>
    <message>
        <source>Older rows could not be read: %1</source>
        <translation>पुरानी पंक्तियाँ पढ़ी नहीं जा सकीं: %1</translation>
    </message>
</context>
<context>
    <name>aetherion::boards::RegimeBoard</name>
    <message>
        <source>No instruments yet</source>
        <translation>अभी कोई इंस्ट्रूमेंट नहीं</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n in Crisis</source>
        <translation>
            <numerusform>%n में से %1 संकट में</numerusform>
            <numerusform>%n में से %1 संकट में</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 found</source>
        <translation>%2 में से %1 मिले</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>बदला</translation>
    </message>
    <message>
        <source>Pullback in a downtrend, 58 %</source>
        <translation>मंदी में उछाल (पुलबैक), 58 %</translation>
    </message>
    <message>
        <source>Regime board</source>
        <translation>रेजीम बोर्ड</translation>
    </message>
    <message>
        <source>Regimes of all instruments</source>
        <translation>सभी इंस्ट्रूमेंटों के रेजीम</translation>
    </message>
    <message>
        <source>One row per instrument, one column per timeframe; Enter shows it on the chart, Space pins it</source>
        <translation>हर इंस्ट्रूमेंट की एक पंक्ति, हर टाइमफ़्रेम का एक कॉलम; Enter उसे चार्ट पर दिखाता है, Space पिन करता है</translation>
    </message>
    <message>
        <source>Symbol, market, regime</source>
        <translation>सिंबल, बाज़ार, रेजीम</translation>
    </message>
    <message>
        <source>Search the board</source>
        <translation>बोर्ड में खोजें</translation>
    </message>
    <message>
        <source>Order of the board</source>
        <translation>बोर्ड का क्रम</translation>
    </message>
    <message>
        <source>Order of the board: newest change, name or market; pinned instruments stand first</source>
        <translation>बोर्ड का क्रम: सबसे नया बदलाव, नाम या बाज़ार; पिन किए इंस्ट्रूमेंट सबसे पहले</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>सबसे नया</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>बाज़ार</translation>
    </message>
    <message>
        <source>Instruments whose confirmed regime is Crisis in a timeframe that is shown. %1</source>
        <translation>वे इंस्ट्रूमेंट जिनका पक्का रेजीम किसी दिख रहे टाइमफ़्रेम में संकट है। %1</translation>
    </message>
    <message>
        <source>Search the regime board</source>
        <translation>रेजीम बोर्ड में खोजें</translation>
    </message>
    <message>
        <source>Pin or unpin the instrument</source>
        <translation>इंस्ट्रूमेंट पिन करें या हटाएँ</translation>
    </message>
    <message>
        <source>Regime board: newest change first</source>
        <translation>रेजीम बोर्ड: सबसे नया बदलाव पहले</translation>
    </message>
    <message>
        <source>Regime board: by name</source>
        <translation>रेजीम बोर्ड: नाम से</translation>
    </message>
    <message>
        <source>Regime board: by market</source>
        <translation>रेजीम बोर्ड: बाज़ार से</translation>
    </message>
    <message>
        <source>Not one of %1 is current</source>
        <translation>%1 में से एक भी ताज़ा नहीं</translation>
    </message>
    <message>
        <source>%1, %2 not current</source>
        <translation>%1, %2 ताज़ा नहीं</translation>
    </message>
</context>
<context>
    <name>aetherion::boards::RegimeBoardModel</name>
    <message>
        <source>%1 unknown</source>
        <translation>%1 अज्ञात</translation>
    </message>
    <message>
        <source>%1 unknown: %2</source>
        <translation>%1 अज्ञात: %2</translation>
    </message>
    <message>
        <source>%1 confirmed %2</source>
        <translation>%1 पक्का %2</translation>
    </message>
    <message>
        <source>, for %1</source>
        <translation>, %1 से</translation>
    </message>
    <message>
        <source>; now %1 %2, provisional</source>
        <translation>; अब %1 %2, अस्थायी</translation>
    </message>
    <message>
        <source>Pinned: stands first</source>
        <translation>पिन है: सबसे पहले रहता है</translation>
    </message>
    <message>
        <source>Pin %1 to the top</source>
        <translation>%1 को सबसे ऊपर पिन करें</translation>
    </message>
    <message>
        <source>%1 is the last price there was, %2 ago; it is not current.</source>
        <translation>%1 अंतिम उपलब्ध भाव है, %2 पहले का; ताज़ा नहीं।</translation>
    </message>
    <message>
        <source>Since the newest confirmed change in a timeframe that is shown</source>
        <translation>दिख रहे किसी टाइमफ़्रेम में सबसे नए पक्के बदलाव से</translation>
    </message>
    <message>
        <source>%1, pinned</source>
        <translation>%1, पिन है</translation>
    </message>
    <message>
        <source>%1, not pinned</source>
        <translation>%1, पिन नहीं</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>पिन</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>सिंबल</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>अंतिम</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>बदला</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>बाज़ार</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>सब मिलाकर</translation>
    </message>
</context>
<context>
    <name>aetherion::boards::RegimeHeadline</name>
    <message>
        <source>, %1 of %2 bars</source>
        <translation>, %2 में से %1 कैंडल</translation>
    </message>
    <message>
        <source>Confirmed: %1</source>
        <translation>पक्का: %1</translation>
    </message>
    <message>
        <source>A confirmed regime is a fact of closed bars: it is never changed afterwards.</source>
        <translation>पक्का रेजीम बंद कैंडलों का तथ्य है: बाद में कभी बदला नहीं जाता।</translation>
    </message>
    <message>
        <source>Now: %1. What the newest bar says may change until it closes; it confirms nothing by itself.</source>
        <translation>अब: %1. सबसे नई कैंडल जो कहती है वह उसके बंद होने तक बदल सकता है; अकेले वह कुछ पक्का नहीं करती।</translation>
    </message>
    <message>
        <source>Confirmed %1</source>
        <translation>पक्का %1</translation>
    </message>
    <message>
        <source>Confirmed %1; now %2</source>
        <translation>पक्का %1; अब %2</translation>
    </message>
    <message>
        <source>CONFIRMED</source>
        <translation>पक्का</translation>
    </message>
    <message>
        <source>NOW</source>
        <translation>अब</translation>
    </message>
</context>
<context>
    <name>aetherion::boards::StateCard</name>
    <message>
        <source>%1, confirmed</source>
        <translation>%1, पक्का</translation>
    </message>
    <message>
        <source>Mean return</source>
        <translation>औसत रिटर्न</translation>
    </message>
    <message>
        <source>%1 a bar</source>
        <translation>%1 प्रति कैंडल</translation>
    </message>
    <message>
        <source>Volatility</source>
        <translation>अस्थिरता</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>टिकाव</translation>
    </message>
    <message>
        <source>%1 bars (%2)</source>
        <translation>%1 कैंडल (%2)</translation>
    </message>
    <message>
        <source>Share of time</source>
        <translation>समय का हिस्सा</translation>
    </message>
    <message>
        <source>Over the training span. Stays: how long it is expected to last once it has begun, 1 / (1 - P(stay)).</source>
        <translation>प्रशिक्षण अवधि पर। टिकाव: शुरू होने के बाद कितना टिकने की उम्मीद है, 1 / (1 - P(stay))।</translation>
    </message>
</context>
<context>
    <name>aetherion::boards::StateCards</name>
    <message>
        <source>No model is in use.</source>
        <translation>कोई मॉडल उपयोग में नहीं।</translation>
    </message>
    <message>
        <source>States of the model</source>
        <translation>मॉडल की अवस्थाएँ</translation>
    </message>
    <message>
        <source>No cards: %1.</source>
        <translation>कार्ड नहीं: %1.</translation>
    </message>
    <message>
        <source>Model %1 is not among those at hand.</source>
        <translation>मॉडल %1 उपलब्ध मॉडलों में नहीं।</translation>
    </message>
    <message>
        <source>%1 %2: model %3, trained on %4, %5 to %6</source>
        <translation>%1 %2: मॉडल %3, %4 पर प्रशिक्षित, %5 से %6</translation>
    </message>
</context>
<context>
    <name>aetherion::chart::CandleChart</name>
    <message>
        <source>Volume</source>
        <translation>वॉल्यूम</translation>
    </message>
    <message>
        <source>This source reports no volume</source>
        <translation>यह स्रोत वॉल्यूम नहीं बताता</translation>
    </message>
    <message>
        <source>History begins</source>
        <translation>इतिहास यहाँ से</translation>
    </message>
    <message>
        <source>%1 history begins</source>
        <translation>%1 इतिहास यहाँ से</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>डेटा नहीं</translation>
    </message>
</context>
<context>
    <name>aetherion::chart::ChartActions</name>
    <message>
        <source>Stored features</source>
        <translation>रखे गए फ़ीचर</translation>
    </message>
    <message>
        <source>None are stored for this instrument yet</source>
        <translation>इस इंस्ट्रूमेंट के लिए अभी कोई नहीं रखा गया</translation>
    </message>
    <message>
        <source>Feature %1</source>
        <translation>फ़ीचर %1</translation>
    </message>
    <message>
        <source>Regimes behind the price</source>
        <translation>भाव के पीछे रेजीम</translation>
    </message>
    <message>
        <source>Trades and orders</source>
        <translation>सौदे और ऑर्डर</translation>
    </message>
    <message>
        <source>Leave out closed hours</source>
        <translation>बंद समय छोड़ें</translation>
    </message>
    <message>
        <source>Nights, weekends and holidays of the market&apos;s calendar take no room; missing data within a session are hatched all the same.</source>
        <translation>रात, सप्ताहांत और बाज़ार के कैलेंडर की छुट्टियाँ जगह नहीं लेतीं; सत्र के भीतर गायब डेटा फिर भी धारीदार दिखता है।</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>चित्र कॉपी करें</translation>
    </message>
    <message>
        <source>Save picture...</source>
        <translation>चित्र सहेजें...</translation>
    </message>
    <message>
        <source>Jump to live</source>
        <translation>लाइव पर जाएँ</translation>
    </message>
    <message>
        <source>Go to the first bar</source>
        <translation>पहली कैंडल पर जाएँ</translation>
    </message>
</context>
<context>
    <name>aetherion::chart::ChartStack</name>
    <message numerus="yes">
        <source>%n new - jump to live</source>
        <translation>
            <numerusform>%n नई - लाइव पर जाएँ</numerusform>
            <numerusform>%n नई - लाइव पर जाएँ</numerusform>
        </translation>
    </message>
    <message>
        <source>Jump to live</source>
        <translation>लाइव पर जाएँ</translation>
    </message>
    <message>
        <source>No model covers %1</source>
        <translation>%1 के लिए कोई मॉडल नहीं</translation>
    </message>
    <message numerus="yes">
        <source>Only %n bar(s) at %1 so far</source>
        <translation>
            <numerusform>अब तक %1 पर केवल %n कैंडल</numerusform>
            <numerusform>अब तक %1 पर केवल %n कैंडल</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: try %2.</source>
        <translation>%1: %2 आज़माएँ।</translation>
    </message>
    <message>
        <source>No bars in this stretch of time</source>
        <translation>इस समय-खंड में कोई कैंडल नहीं</translation>
    </message>
    <message>
        <source>No bars at %1 yet</source>
        <translation>%1 पर अभी कोई कैंडल नहीं</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>Older bars could not be read: %1</source>
        <translation>पुरानी कैंडलें पढ़ी नहीं जा सकीं: %1</translation>
    </message>
    <message>
        <source>Candles of %1, %2</source>
        <translation>%1 की कैंडलें, %2</translation>
    </message>
    <message>
        <source>Candles</source>
        <translation>कैंडलें</translation>
    </message>
    <message>
        <source>Regime probabilities</source>
        <translation>रेजीम की प्रायिकताएँ</translation>
    </message>
    <message>
        <source>Legend of the regimes</source>
        <translation>रेजीमों की सूची</translation>
    </message>
    <message>
        <source>Probabilities</source>
        <translation>प्रायिकताएँ</translation>
    </message>
    <message>
        <source>%1  O %2  H %3  L %4  C %5</source>
        <translation>%1  खुला %2  उच्च %3  निम्न %4  बंद %5</translation>
    </message>
    <message>
        <source>  V %1</source>
        <translation>  मात्रा %1</translation>
    </message>
    <message>
        <source>  (incomplete)</source>
        <translation>  (अधूरी)</translation>
    </message>
    <message>
        <source>At pointer</source>
        <translation>पॉइंटर पर</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Picture written to %1</source>
        <translation>चित्र %1 में लिखा गया</translation>
    </message>
    <message>
        <source>No picture was written to %1: %2</source>
        <translation>%1 में चित्र नहीं लिखा गया: %2</translation>
    </message>
    <message>
        <source>Waiting for the first data...</source>
        <translation>पहले डेटा की प्रतीक्षा...</translation>
    </message>
    <message>
        <source>Picture copied</source>
        <translation>चित्र कॉपी हुआ</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>चित्र सहेजें</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>चित्र (*.png)</translation>
    </message>
    <message>
        <source>age %1</source>
        <translation>आयु %1</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1, %2 से</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>इंडिकेटर</translation>
    </message>
    <message>
        <source>Indicators, panes and pictures of this chart</source>
        <translation>इस चार्ट के इंडिकेटर, पेन और चित्र</translation>
    </message>
    <message>
        <source>Regimes of all timeframes</source>
        <translation>सभी टाइमफ़्रेम के रेजीम</translation>
    </message>
    <message>
        <source>Only the newest %1 trades and orders of this view are marked; zoom in for the others</source>
        <translation>इस दृश्य के केवल सबसे नए %1 सौदे और ऑर्डर चिह्नित हैं; बाक़ी के लिए ज़ूम करें</translation>
    </message>
    <message>
        <source>Older trades and orders could not be read: %1</source>
        <translation>पुराने सौदे और ऑर्डर पढ़े नहीं जा सके: %1</translation>
    </message>
    <message>
        <source>Last closed bar, not current</source>
        <translation>अंतिम बंद बार, ताज़ा नहीं</translation>
    </message>
</context>
<context>
    <name>aetherion::chart::ChartStudies</name>
    <message>
        <source>Stored features could not be read: %1</source>
        <translation>रखे गए फ़ीचर पढ़े नहीं जा सके: %1</translation>
    </message>
    <message>
        <source>Too few bars</source>
        <translation>कैंडल बहुत कम</translation>
    </message>
    <message>
        <source>Nothing of %1 is stored for this stretch of time</source>
        <translation>इस समय-खंड के लिए %1 का कुछ नहीं रखा है</translation>
    </message>
</context>
<context>
    <name>aetherion::chart::PictureSaver</name>
    <message>
        <source>the picture could not be packed</source>
        <translation>चित्र पैक नहीं हो सका</translation>
    </message>
</context>
<context>
    <name>aetherion::chart::ProbabilityPane</name>
    <message>
        <source>Bar to %1 %2</source>
        <translation>%1 %2 तक की कैंडल</translation>
    </message>
</context>
<context>
    <name>aetherion::chart::RegimeTimeline</name>
    <message>
        <source>Truth</source>
        <translation>सत्य</translation>
    </message>
    <message>
        <source>Truth %1</source>
        <translation>सत्य %1</translation>
    </message>
    <message>
        <source>%1, the bar that is still forming</source>
        <translation>%1, अभी बन रही कैंडल</translation>
    </message>
    <message>
        <source>%1 unknown: %2</source>
        <translation>%1 अज्ञात: %2</translation>
    </message>
    <message>
        <source>%1: no bars; the market was closed or data are missing</source>
        <translation>%1: कैंडल नहीं; बाज़ार बंद था या डेटा गायब है</translation>
    </message>
    <message>
        <source>%1 confirmed %2, bar to %3 %4</source>
        <translation>%1 पक्का %2, %3 %4 तक की कैंडल</translation>
    </message>
    <message>
        <source>That bar said %1, %2</source>
        <translation>उस कैंडल ने कहा %1, %2</translation>
    </message>
    <message>
        <source>Unknown: %1</source>
        <translation>अज्ञात: %1</translation>
    </message>
    <message numerus="yes">
        <source>First shown %1, confirmed %2, %n bar(s) later</source>
        <translation>
            <numerusform>पहली बार %1 दिखा, %2 पक्का हुआ, %n कैंडल बाद</numerusform>
            <numerusform>पहली बार %1 दिखा, %2 पक्का हुआ, %n कैंडल बाद</numerusform>
        </translation>
    </message>
    <message>
        <source>Model %1</source>
        <translation>मॉडल %1</translation>
    </message>
    <message>
        <source>The model changed here, from %1 to %2</source>
        <translation>मॉडल यहाँ बदला, %1 से %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>कोई नहीं</translation>
    </message>
    <message>
        <source>What the simulation makes its prices from. It is for the eye alone: nothing that detects, decides or trades sees it.</source>
        <translation>सिम्युलेशन जिससे अपने भाव बनाता है। यह केवल देखने के लिए है: पहचानने, तय करने या ट्रेड करने वाला कुछ भी इसे नहीं देखता।</translation>
    </message>
    <message>
        <source>Here %1, since %2 %3</source>
        <translation>यहाँ %1, %2 %3 से</translation>
    </message>
    <message numerus="yes">
        <source>%1 confirmed the true regime at %2 of %n bar(s)</source>
        <translation>
            <numerusform>%1 ने %n में से %2 कैंडल पर सही रेजीम पक्का किया</numerusform>
            <numerusform>%1 ने %n में से %2 कैंडल पर सही रेजीम पक्का किया</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aetherion::chart::StudyPane</name>
    <message>
        <source>The feature %1 as the engine stored it at each bar&apos;s close, in its own unit.</source>
        <translation>फ़ीचर %1, जैसा इंजन ने हर कैंडल के बंद होने पर रखा, अपनी इकाई में।</translation>
    </message>
</context>
<context>
    <name>aetherion::chart::TimeframeBar</name>
    <message>
        <source>Timeframe</source>
        <translation>टाइमफ़्रेम</translation>
    </message>
    <message>
        <source>Timeframe %1</source>
        <translation>टाइमफ़्रेम %1</translation>
    </message>
</context>
<context>
    <name>aetherion::desk::BookPanel</name>
    <message>
        <source>Order book</source>
        <translation>ऑर्डर बुक</translation>
    </message>
    <message>
        <source>No instrument is chosen</source>
        <translation>कोई इंस्ट्रूमेंट नहीं चुना गया</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>बुक</translation>
    </message>
    <message>
        <source>Trades</source>
        <translation>सौदे</translation>
    </message>
    <message>
        <source>Recentre the ladder</source>
        <translation>लैडर फिर बीच में लाएँ</translation>
    </message>
    <message>
        <source>Hold the ladder&apos;s prices</source>
        <translation>लैडर के भाव थामें</translation>
    </message>
    <message>
        <source>Open the full ladder</source>
        <translation>पूरी लैडर खोलें</translation>
    </message>
</context>
<context>
    <name>aetherion::desk::EquityPanel</name>
    <message>
        <source>Equity</source>
        <translation>इक्विटी</translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation>ड्रॉडाउन</translation>
    </message>
    <message>
        <source>Realised</source>
        <translation>रियलाइज़्ड</translation>
    </message>
    <message>
        <source>Unrealised</source>
        <translation>अनरियलाइज़्ड</translation>
    </message>
    <message>
        <source>No account has ordered yet</source>
        <translation>अभी किसी खाते ने ऑर्डर नहीं दिया</translation>
    </message>
    <message>
        <source>Equity %1</source>
        <translation>इक्विटी %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>ज्ञात नहीं</translation>
    </message>
    <message>
        <source>drawdown %1, worst %2</source>
        <translation>ड्रॉडाउन %1, सबसे बुरा %2</translation>
    </message>
    <message>
        <source>realised %1</source>
        <translation>रियलाइज़्ड %1</translation>
    </message>
    <message>
        <source>unrealised %1</source>
        <translation>अनरियलाइज़्ड %1</translation>
    </message>
    <message>
        <source>cash %1</source>
        <translation>नक़द %1</translation>
    </message>
    <message>
        <source>Since %1 %2; the peak is the highest that this window has seen since then</source>
        <translation>%1 %2 से; शिखर वह सबसे ऊँचा है जो इस विंडो ने तब से देखा</translation>
    </message>
    <message>
        <source>%1: all of this is old</source>
        <translation>%1: यह सब पुराना है</translation>
    </message>
    <message>
        <source>Equity is not known: %1</source>
        <translation>इक्विटी ज्ञात नहीं: %1</translation>
    </message>
    <message>
        <source>Equity and drawdown</source>
        <translation>इक्विटी और ड्रॉडाउन</translation>
    </message>
    <message>
        <source>Account and currency</source>
        <translation>खाता और मुद्रा</translation>
    </message>
    <message>
        <source>Lower chart</source>
        <translation>निचला चार्ट</translation>
    </message>
    <message>
        <source>Realised and unrealised</source>
        <translation>रियलाइज़्ड और अनरियलाइज़्ड</translation>
    </message>
    <message>
        <source>Drawdown or profit</source>
        <translation>ड्रॉडाउन या लाभ</translation>
    </message>
    <message>
        <source>Since %1 %2; before %3 as the trades tell, with holdings at the price of the last trade in them</source>
        <translation>%1 %2 से; %3 से पहले सौदों के अनुसार, होल्डिंग उनके अंतिम सौदे के भाव पर</translation>
    </message>
</context>
<context>
    <name>aetherion::desk::FillsModel</name>
    <message>
        <source>Number</source>
        <translation>संख्या</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>समय</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>खाता</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>इंस्ट्रूमेंट</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>पक्ष</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>मात्रा</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>भाव</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>मूल्य</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>शुल्क</translation>
    </message>
    <message>
        <source>Realised</source>
        <translation>रियलाइज़्ड</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>ऑर्डर</translation>
    </message>
</context>
<context>
    <name>aetherion::desk::HistoryPages</name>
    <message>
        <source>Nothing trades here yet</source>
        <translation>यहाँ अभी कोई ट्रेडिंग नहीं</translation>
    </message>
    <message>
        <source>Reading...</source>
        <translation>पढ़ा जा रहा है...</translation>
    </message>
    <message>
        <source>Could not be read: %1</source>
        <translation>पढ़ा नहीं जा सका: %1</translation>
    </message>
    <message>
        <source>Everything that is stored</source>
        <translation>जो कुछ रखा है</translation>
    </message>
    <message>
        <source>The newest %1; the API has the rest</source>
        <translation>सबसे नए %1; बाकी API में</translation>
    </message>
    <message>
        <source>There is more</source>
        <translation>और भी है</translation>
    </message>
    <message>
        <source>%1 rows could not be read</source>
        <translation>%1 पंक्तियाँ पढ़ी नहीं जा सकीं</translation>
    </message>
    <message>
        <source>Stored orders and trades</source>
        <translation>रखे गए ऑर्डर और सौदे</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>ऑर्डर</translation>
    </message>
    <message>
        <source>Trades</source>
        <translation>सौदे</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>क्या सूचीबद्ध है</translation>
    </message>
    <message>
        <source>Load older</source>
        <translation>पुराने लाएँ</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>फिर लाएँ</translation>
    </message>
    <message>
        <source>Stored orders</source>
        <translation>रखे गए ऑर्डर</translation>
    </message>
    <message>
        <source>Nothing is stored</source>
        <translation>कुछ नहीं रखा है</translation>
    </message>
    <message>
        <source>Stored trades</source>
        <translation>रखे गए सौदे</translation>
    </message>
</context>
<context>
    <name>aetherion::desk::LadderTools</name>
    <message>
        <source>%1 ticks a row (+ and -)</source>
        <translation>%1 टिक प्रति पंक्ति (+ और -)</translation>
    </message>
    <message>
        <source>Recentre (Space or C)</source>
        <translation>फिर बीच में (Space या C)</translation>
    </message>
    <message>
        <source>Hold the prices (H)</source>
        <translation>भाव थामें (H)</translation>
    </message>
    <message>
        <source>The full ladder in a window of its own</source>
        <translation>पूरी लैडर अलग विंडो में</translation>
    </message>
</context>
<context>
    <name>aetherion::desk::LadderView</name>
    <message>
        <source>Order book</source>
        <translation>ऑर्डर बुक</translation>
    </message>
    <message>
        <source>HELD · %1 new prices</source>
        <translation>थमी · %1 नए भाव</translation>
    </message>
    <message>
        <source>HELD</source>
        <translation>थमी</translation>
    </message>
    <message>
        <source>Best bid %1, size %2</source>
        <translation>सर्वोत्तम बिड %1, मात्रा %2</translation>
    </message>
    <message>
        <source>Best ask %1, size %2</source>
        <translation>सर्वोत्तम आस्क %1, मात्रा %2</translation>
    </message>
    <message>
        <source>Spread %1</source>
        <translation>स्प्रेड %1</translation>
    </message>
    <message>
        <source>Prices stand still while the pointer is here.
+ and -: grouping (now %1 ticks a row)
Space or C: recentre
H: hold, and let go again
A click puts the price into the order ticket.</source>
        <translation>पॉइंटर यहाँ हो तो भाव स्थिर रहते हैं।
+ और -: समूह (अभी %1 टिक प्रति पंक्ति)
Space या C: फिर बीच में
H: थामें, और फिर छोड़ें
क्लिक से भाव ऑर्डर टिकट में जाता है।</translation>
    </message>
    <message>
        <source>One side is empty</source>
        <translation>एक पक्ष ख़ाली</translation>
    </message>
    <message>
        <source>Crossed by %1</source>
        <translation>%1 से क्रॉस</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>अमान्य</translation>
    </message>
    <message>
        <source>Imbalance %1</source>
        <translation>असंतुलन %1</translation>
    </message>
    <message>
        <source>Imb. %1</source>
        <translation>असंतु. %1</translation>
    </message>
    <message>
        <source>The menu of this row cancels.</source>
        <translation>इस पंक्ति का मेनू रद्द करता है।</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>रद्द करें: %1</translation>
    </message>
</context>
<context>
    <name>aetherion::desk::LadderWindow</name>
    <message>
        <source>Last %1, %2 old</source>
        <translation>अंतिम %1, %2 पुराना</translation>
    </message>
    <message>
        <source>%1 is not among the instruments of this session</source>
        <translation>%1 इस सत्र के इंस्ट्रूमेंटों में नहीं</translation>
    </message>
    <message>
        <source>Ladder %1, %2</source>
        <translation>लैडर %1, %2</translation>
    </message>
</context>
<context>
    <name>aetherion::desk::OrderTicket</name>
    <message>
        <source>Asking the rails...</source>
        <translation>जोखिम नियमों से पूछा जा रहा है...</translation>
    </message>
    <message>
        <source>The rails did not answer: %1</source>
        <translation>जोखिम नियमों ने उत्तर नहीं दिया: %1</translation>
    </message>
    <message>
        <source>Would be refused. %1</source>
        <translation>अस्वीकार होगा। %1</translation>
    </message>
    <message>
        <source>Would pass.</source>
        <translation>गुज़रेगा।</translation>
    </message>
    <message>
        <source>Nobody knows yet what became of it: %1. Look at the orders; sending the same again is safe.</source>
        <translation>अभी पता नहीं कि इसका क्या हुआ: %1. ऑर्डर देखें; वही फिर भेजना सुरक्षित है।</translation>
    </message>
    <message>
        <source>REFUSED. %1</source>
        <translation>REFUSED अस्वीकृत। %1</translation>
    </message>
    <message>
        <source>ACCEPTED. Order %1. %2</source>
        <translation>ACCEPTED स्वीकृत। ऑर्डर %1. %2</translation>
    </message>
    <message>
        <source>ACCEPTED. Order %1, %2 %3: %4, %5 of %6 filled</source>
        <translation>ACCEPTED स्वीकृत। ऑर्डर %1, %2 %3: %4, %6 में से %5 भरा</translation>
    </message>
    <message>
        <source>Order ticket</source>
        <translation>ऑर्डर टिकट</translation>
    </message>
    <message>
        <source>Accoun&amp;t</source>
        <translation>खाता (&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Instrument</source>
        <translation>इंस्ट्रूमेंट (&amp;I)</translation>
    </message>
    <message>
        <source>T&amp;ype</source>
        <translation>प्रकार (&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Quantity</source>
        <translation>मात्रा (&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Limit price</source>
        <translation>लिमिट भाव (&amp;L)</translation>
    </message>
    <message>
        <source>St&amp;op price</source>
        <translation>स्टॉप भाव (&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Good for</source>
        <translation>वैधता (&amp;G)</translation>
    </message>
    <message>
        <source>Buy</source>
        <translation>ख़रीदें</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>बेचें</translation>
    </message>
    <message>
        <source>Trading keys</source>
        <translation>ट्रेडिंग कुंजियाँ</translation>
    </message>
    <message>
        <source>Ticket: buy</source>
        <translation>टिकट: ख़रीदें</translation>
    </message>
    <message>
        <source>Ticket: sell</source>
        <translation>टिकट: बेचें</translation>
    </message>
    <message>
        <source>Ticket: send the order</source>
        <translation>टिकट: ऑर्डर भेजें</translation>
    </message>
    <message>
        <source>Arm the trading keys</source>
        <translation>ट्रेडिंग कुंजियाँ चालू (arm) करें</translation>
    </message>
    <message>
        <source>Verdicts of the rails</source>
        <translation>जोखिम नियमों के निर्णय</translation>
    </message>
    <message>
        <source>steps of %1</source>
        <translation>%1 के चरण</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>भाव %1</translation>
    </message>
    <message>
        <source>at the market</source>
        <translation>मार्केट भाव पर</translation>
    </message>
    <message>
        <source>About %1 %2</source>
        <translation>लगभग %1 %2</translation>
    </message>
    <message>
        <source>Sending...</source>
        <translation>भेजा जा रहा है...</translation>
    </message>
    <message>
        <source>Last %1</source>
        <translation>अंतिम %1</translation>
    </message>
    <message>
        <source>bid %1, ask %2</source>
        <translation>बिड %1, आस्क %2</translation>
    </message>
    <message>
        <source>%1: no price to trade on</source>
        <translation>%1: ट्रेड करने को कोई भाव नहीं</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>%1 पुराना</translation>
    </message>
    <message>
        <source>no price yet</source>
        <translation>अभी कोई भाव नहीं</translation>
    </message>
    <message>
        <source>Off: no key sends an order. On: %1 buys, %2 sells, %3 sends, while the ticket has the focus.</source>
        <translation>बंद: कोई कुंजी ऑर्डर नहीं भेजती। चालू: टिकट पर फ़ोकस हो तो %1 ख़रीदता है, %2 बेचता है, %3 भेजता है।</translation>
    </message>
    <message>
        <source>KEYS ARMED: %1 buy, %2 sell, %3 sends</source>
        <translation>कुंजियाँ चालू (KEYS ARMED): %1 ख़रीद, %2 बिक्री, %3 भेजे</translation>
    </message>
</context>
<context>
    <name>aetherion::desk::OrdersModel</name>
    <message>
        <source>Number</source>
        <translation>संख्या</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>लगाया</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>खाता</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>इंस्ट्रूमेंट</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>पक्ष</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>प्रकार</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>मात्रा</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>भरा</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>भाव</translation>
    </message>
    <message>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>Good for</source>
        <translation>वैधता</translation>
    </message>
    <message>
        <source>By</source>
        <translation>द्वारा</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>माध्यम</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>क्यों</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>बदला</translation>
    </message>
    <message>
        <source>market</source>
        <translation>मार्केट</translation>
    </message>
    <message>
        <source>being cancelled</source>
        <translation>रद्द हो रहा है</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 में %1</translation>
    </message>
</context>
<context>
    <name>aetherion::desk::PositionsModel</name>
    <message>
        <source>Account</source>
        <translation>खाता</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>इंस्ट्रूमेंट</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>मात्रा</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>औसत</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>भाव</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>मूल्य</translation>
    </message>
    <message>
        <source>Unrealised</source>
        <translation>अनरियलाइज़्ड</translation>
    </message>
    <message>
        <source>Unrealised %</source>
        <translation>अनरियलाइज़्ड %</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>भार</translation>
    </message>
    <message>
        <source>Realised</source>
        <translation>रियलाइज़्ड</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>मुद्रा</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>अलग रखा</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>टिप्पणी</translation>
    </message>
    <message>
        <source>no value: %1</source>
        <translation>मूल्य नहीं: %1</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>सुरक्षा</translation>
    </message>
</context>
<context>
    <name>aetherion::desk::TapeModel</name>
    <message>
        <source>Time</source>
        <translation>समय</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>पक्ष</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>भाव</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>मात्रा</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>संख्या</translation>
    </message>
    <message>
        <source>%1 missed</source>
        <translation>%1 छूटे</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>कैंडल</translation>
    </message>
    <message>
        <source>buy</source>
        <translation>ख़रीद</translation>
    </message>
    <message>
        <source>sell</source>
        <translation>बिक्री</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>अज्ञात</translation>
    </message>
    <message>
        <source>%1 trades came between two looks at the engine and are not in this list</source>
        <translation>इंजन को दो बार देखने के बीच %1 सौदे आए; वे इस सूची में नहीं हैं</translation>
    </message>
</context>
<context>
    <name>aetherion::desk::TradesTape</name>
    <message>
        <source>Time and sales</source>
        <translation>टाइम एंड सेल्स</translation>
    </message>
    <message>
        <source>No trade yet</source>
        <translation>अभी कोई सौदा नहीं</translation>
    </message>
</context>
<context>
    <name>aetherion::desk::TradingPanel</name>
    <message>
        <source>%1: all below is old</source>
        <translation>%1: नीचे सब पुराना है</translation>
    </message>
    <message>
        <source>Nobody knows yet: %1</source>
        <translation>अभी पता नहीं: %1</translation>
    </message>
    <message>
        <source>Refused. %1</source>
        <translation>अस्वीकृत। %1</translation>
    </message>
    <message>
        <source>Cancel %1 orders</source>
        <translation>%1 ऑर्डर रद्द करें</translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation>ऑर्डर रद्द करें</translation>
    </message>
    <message>
        <source>Cancel all (%1)</source>
        <translation>सब रद्द करें (%1)</translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation>सब रद्द करें</translation>
    </message>
    <message>
        <source>Cancels every working order of every account of this engine</source>
        <translation>इस इंजन के हर खाते का हर सक्रिय ऑर्डर रद्द करता है</translation>
    </message>
    <message>
        <source>Cancelling...</source>
        <translation>रद्द हो रहा है...</translation>
    </message>
    <message>
        <source>Positions, orders and trades</source>
        <translation>पोज़ीशन, ऑर्डर और सौदे</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>पोज़ीशन</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>ऑर्डर</translation>
    </message>
    <message>
        <source>Trades</source>
        <translation>सौदे</translation>
    </message>
    <message>
        <source>History</source>
        <translation>इतिहास</translation>
    </message>
    <message>
        <source>Working only</source>
        <translation>केवल सक्रिय</translation>
    </message>
    <message>
        <source>Cancel the selected orders</source>
        <translation>चुने हुए ऑर्डर रद्द करें</translation>
    </message>
    <message>
        <source>Cancel all orders</source>
        <translation>सभी ऑर्डर रद्द करें</translation>
    </message>
    <message>
        <source>Nothing is held</source>
        <translation>कुछ भी धारित नहीं</translation>
    </message>
    <message>
        <source>No order is working</source>
        <translation>कोई ऑर्डर सक्रिय नहीं</translation>
    </message>
    <message>
        <source>the newest %1; older ones are under History</source>
        <translation>सबसे नए %1; पुराने इतिहास में</translation>
    </message>
    <message>
        <source>Nothing was traded yet</source>
        <translation>अभी कोई सौदा नहीं हुआ</translation>
    </message>
    <message>
        <source>No order is working: there is nothing to cancel</source>
        <translation>कोई ऑर्डर सक्रिय नहीं: रद्द करने को कुछ नहीं</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>अभी के</translation>
    </message>
</context>
<context>
    <name>aetherion::desk::VerdictsModel</name>
    <message>
        <source>OK</source>
        <translation>ठीक है</translation>
    </message>
    <message>
        <source>Rail</source>
        <translation>जोखिम नियम</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>मूल्य</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>सीमा</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>बाकी</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>इकाई</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>दायरा</translation>
    </message>
    <message>
        <source>Taken from</source>
        <translation>कहाँ से</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>कोड</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>क्यों</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>लागू नहीं</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>गुज़रता है</translation>
    </message>
    <message>
        <source>refuses</source>
        <translation>अस्वीकार</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::AlarmStrip</name>
    <message>
        <source>Alarm: %1</source>
        <translation>अलार्म: %1</translation>
    </message>
    <message>
        <source>All alarms</source>
        <translation>सभी अलार्म</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>स्वीकार करें</translation>
    </message>
    <message>
        <source>Acknowledge this alarm</source>
        <translation>यह अलार्म स्वीकार करें</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::AlarmsTable</name>
    <message>
        <source>Priority</source>
        <translation>प्राथमिकता</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>कारण</translation>
    </message>
    <message>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>गिनती</translation>
    </message>
    <message>
        <source>First (%1)</source>
        <translation>पहला (%1)</translation>
    </message>
    <message>
        <source>Last (%1)</source>
        <translation>अंतिम (%1)</translation>
    </message>
    <message>
        <source>Acknowledged by</source>
        <translation>किसने स्वीकारा</translation>
    </message>
    <message>
        <source>What</source>
        <translation>क्या</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>अलार्म</translation>
    </message>
    <message>
        <source>No alarm since the program was started</source>
        <translation>प्रोग्राम शुरू होने से अब तक कोई अलार्म नहीं</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>स्वीकार करें</translation>
    </message>
    <message>
        <source>Acknowledge the selected alarms</source>
        <translation>चुने हुए अलार्म स्वीकार करें</translation>
    </message>
    <message>
        <source>Acknowledge all</source>
        <translation>सब स्वीकार करें</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>म्यूट</translation>
    </message>
    <message>
        <source>No sounds but that of HALTED, which cannot be muted</source>
        <translation>HALTED की ध्वनि के सिवा कोई ध्वनि नहीं; वह म्यूट नहीं होती</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::DrillPanel</name>
    <message>
        <source>Time (%1)</source>
        <translation>समय (%1)</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>माध्यम</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>परिणाम</translation>
    </message>
    <message>
        <source>First order stopped, ms</source>
        <translation>पहला ऑर्डर रुका, ms</translation>
    </message>
    <message>
        <source>Last cancel, ms</source>
        <translation>अंतिम रद्द, ms</translation>
    </message>
    <message>
        <source>What happened instead</source>
        <translation>इसके बजाय क्या हुआ</translation>
    </message>
    <message>
        <source>Trying every channel...</source>
        <translation>हर माध्यम आज़माया जा रहा है...</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>अस्वीकृत: %1</translation>
    </message>
    <message>
        <source>%1 of %2 channels stopped the canary.</source>
        <translation>%2 में से %1 माध्यमों ने जाँच ऑर्डर (canary) रोका।</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>रुका</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>FAILED विफल</translation>
    </message>
    <message>
        <source>Drill of the emergency stop</source>
        <translation>आपात रोक की ड्रिल</translation>
    </message>
    <message>
        <source>Drills</source>
        <translation>ड्रिल</translation>
    </message>
    <message>
        <source>No drill yet</source>
        <translation>अभी कोई ड्रिल नहीं</translation>
    </message>
    <message>
        <source>Run a drill</source>
        <translation>ड्रिल चलाएँ</translation>
    </message>
    <message>
        <source>Run a drill of the emergency stop</source>
        <translation>आपात रोक की ड्रिल चलाएँ</translation>
    </message>
    <message>
        <source>Each channel (window, API, file, signal, rail) stops a canary order; no other order is touched. It runs at the start and daily, too. Refused while trading is HALTED.</source>
        <translation>हर माध्यम (विंडो, API, फ़ाइल, सिग्नल, जोखिम नियम) एक जाँच ऑर्डर (canary) रोकता है; किसी और ऑर्डर को नहीं छुआ जाता। यह शुरू में और रोज़ भी चलती है। ट्रेडिंग HALTED हो तो अस्वीकृत।</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::EmergencyBar</name>
    <message>
        <source>NOT ON THE DISK YET: %1</source>
        <translation>NOT ON THE DISK YET अभी डिस्क पर नहीं: %1</translation>
    </message>
    <message>
        <source>being written</source>
        <translation>लिखा जा रहा है</translation>
    </message>
    <message>
        <source>Risk state: %1</source>
        <translation>जोखिम स्थिति: %1</translation>
    </message>
    <message>
        <source>%1 closed</source>
        <translation>%1 बंद</translation>
    </message>
    <message>
        <source>%1 armed by %2</source>
        <translation>%1 को %2 ने चालू (armed) किया</translation>
    </message>
    <message>
        <source>NO CONTACT for %1</source>
        <translation>%1 से NO CONTACT संपर्क नहीं</translation>
    </message>
    <message>
        <source>%1 The latch is HALTED.</source>
        <translation>%1 लैच HALTED रोका गया है।</translation>
    </message>
    <message>
        <source>Strategies: off</source>
        <translation>रणनीतियाँ: बंद</translation>
    </message>
    <message>
        <source>Strategies: %1</source>
        <translation>रणनीतियाँ: %1</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 और %2 अन्य</translation>
    </message>
    <message>
        <source>The stop file stands: %1</source>
        <translation>स्टॉप फ़ाइल मौजूद है: %1</translation>
    </message>
    <message>
        <source>Held besides: %1</source>
        <translation>इसके अलावा रोक में: %1</translation>
    </message>
    <message>
        <source>can stop %1 of %2</source>
        <translation>%2 में से %1 माध्यम रोक सकते हैं</translation>
    </message>
    <message>
        <source>stop not tested</source>
        <translation>रोक जाँची नहीं गई</translation>
    </message>
    <message>
        <source>Risk state and emergency stop</source>
        <translation>जोखिम स्थिति और आपात रोक</translation>
    </message>
    <message>
        <source>PAUSE</source>
        <translation>PAUSE विराम</translation>
    </message>
    <message>
        <source>Stand down at once: no new exposure, strategies send protective exits alone.
Never loosens what is stricter.</source>
        <translation>तुरंत STAND DOWN पीछे हटें: नया एक्सपोज़र नहीं, रणनीतियाँ केवल सुरक्षा-निकास भेजती हैं।
जो ज़्यादा सख़्त है उसे कभी ढीला नहीं करता।</translation>
    </message>
    <message>
        <source>Pause: stand down</source>
        <translation>विराम: STAND DOWN</translation>
    </message>
    <message>
        <source>Pause: reduce only</source>
        <translation>विराम: REDUCE ONLY</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>समय</translation>
    </message>
    <message>
        <source>Market sessions</source>
        <translation>बाज़ार सत्र</translation>
    </message>
    <message>
        <source>%1 (%2 old)</source>
        <translation>%1 (%2 पुराना)</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::EmergencyButton</name>
    <message>
        <source>Emergency stop</source>
        <translation>आपात रोक (Emergency stop)</translation>
    </message>
    <message>
        <source>STOP</source>
        <translation>STOP रोकें</translation>
    </message>
    <message>
        <source>this engine</source>
        <translation>यह इंजन</translation>
    </message>
    <message>
        <source>Halts trading at once, on press: %1</source>
        <translation>दबाते ही ट्रेडिंग तुरंत रोकता है: %1</translation>
    </message>
    <message>
        <source>Halts trading at once, when pressed (Ctrl+Shift+S from anywhere).
It stops %1.</source>
        <translation>दबाते ही ट्रेडिंग तुरंत रोकता है (कहीं से भी Ctrl+Shift+S)।
यह रोकता है: %1.</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::FlattenPanel</name>
    <message>
        <source>Account</source>
        <translation>खाता</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>इंस्ट्रूमेंट</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>बेचें</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>मूल्य</translation>
    </message>
    <message>
        <source>Slippage</source>
        <translation>स्लिपेज</translation>
    </message>
    <message>
        <source>Obstacle</source>
        <translation>बाधा</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>ऑर्डर</translation>
    </message>
    <message>
        <source>Asking what would be sold...</source>
        <translation>पूछा जा रहा है कि क्या बिकेगा...</translation>
    </message>
    <message>
        <source>Flattening %1...</source>
        <translation>%1 बंद (flatten) हो रहा है...</translation>
    </message>
    <message>
        <source>No preview: %1</source>
        <translation>पूर्वावलोकन नहीं: %1</translation>
    </message>
    <message>
        <source>Nobody knows yet what became of it: %1. Look at the orders before you ask again.</source>
        <translation>अभी पता नहीं कि इसका क्या हुआ: %1. फिर पूछने से पहले ऑर्डर देखें।</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>अस्वीकृत: %1</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>बासी</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>ज्ञात नहीं</translation>
    </message>
    <message>
        <source>%1. Seen %2 ago.</source>
        <translation>%1. %2 पहले देखा गया।</translation>
    </message>
    <message>
        <source>Hold 1.5 s to flatten %1</source>
        <translation>%1 बंद (flatten) करने को 1.5 से. दबाए रखें</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>सब बंद करें (Flatten)</translation>
    </message>
    <message>
        <source>What to flatten</source>
        <translation>क्या बंद (flatten) करना है</translation>
    </message>
    <message>
        <source>Preview again</source>
        <translation>फिर पूर्वावलोकन</translation>
    </message>
    <message>
        <source>What would be sold</source>
        <translation>क्या बिकेगा</translation>
    </message>
    <message>
        <source>Nothing is held</source>
        <translation>कुछ भी धारित नहीं</translation>
    </message>
    <message>
        <source>&amp;What to sell</source>
        <translation>क्या बेचना है (&amp;W)</translation>
    </message>
    <message>
        <source>Its open orders are cancelled first; then market orders sell what is held. This passes while trading is HALTED, and it is audited. Letting go before the bar is full does nothing.</source>
        <translation>पहले इसके खुले ऑर्डर रद्द होते हैं; फिर मार्केट ऑर्डर धारित मात्रा बेचते हैं। ट्रेडिंग HALTED हो तब भी यह गुज़रता है, और ऑडिट में दर्ज होता है। पट्टी भरने से पहले छोड़ने पर कुछ नहीं होता।</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::IncidentPanel</name>
    <message>
        <source>Gathering what happened...</source>
        <translation>जो हुआ वह जुटाया जा रहा है...</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>लिखा गया: %1</translation>
    </message>
    <message>
        <source>No report: %1</source>
        <translation>रिपोर्ट नहीं: %1</translation>
    </message>
    <message>
        <source>Incident report</source>
        <translation>घटना रिपोर्ट</translation>
    </message>
    <message>
        <source>Write an &amp;incident report</source>
        <translation>घटना रिपोर्ट लिखें (&amp;I)</translation>
    </message>
    <message>
        <source>Write the report (Ctrl+Shift+I)</source>
        <translation>रिपोर्ट लिखें (Ctrl+Shift+I)</translation>
    </message>
    <message>
        <source>Write an incident report</source>
        <translation>घटना रिपोर्ट लिखें</translation>
    </message>
    <message>
        <source>One ZIP file among the exports tells what happened, from an hour before the last stop, trip or hold until now: a story in plain words, and the audit, orders, trades, decisions, regimes and settings behind it. No secret is in it, and nothing is changed.</source>
        <translation>निर्यातों में एक ZIP फ़ाइल बताती है कि अंतिम आपात रोक, ट्रिप या रोक (hold) से एक घंटा पहले से अब तक क्या हुआ: सीधे शब्दों में कहानी, और उसके पीछे ऑडिट, ऑर्डर, सौदे, निर्णय, रेजीम और सेटिंग। उसमें कोई गोपनीय चीज़ नहीं होती, और कुछ बदला नहीं जाता।</translation>
    </message>
    <message>
        <source>No incident report can be written here.</source>
        <translation>यहाँ घटना रिपोर्ट नहीं लिखी जा सकती।</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::LimitForm</name>
    <message>
        <source>Refused: %1</source>
        <translation>अस्वीकृत: %1</translation>
    </message>
    <message>
        <source>Writing it to the disk...</source>
        <translation>डिस्क पर लिखा जा रहा है...</translation>
    </message>
    <message>
        <source>its default</source>
        <translation>इसका डिफ़ॉल्ट</translation>
    </message>
    <message>
        <source>%1 is written as %2, and in force within a second.</source>
        <translation>%1 को %2 लिखा गया, एक सेकंड के भीतर लागू।</translation>
    </message>
    <message>
        <source>In force: not known</source>
        <translation>लागू: ज्ञात नहीं</translation>
    </message>
    <message>
        <source>In force: none of its own; what holds for all is %1</source>
        <translation>लागू: अपना कोई नहीं; सबके लिए %1 लागू है</translation>
    </message>
    <message>
        <source>In force: %1 (%2)</source>
        <translation>लागू: %1 (%2)</translation>
    </message>
    <message>
        <source>the default</source>
        <translation>डिफ़ॉल्ट</translation>
    </message>
    <message>
        <source>Set a limit</source>
        <translation>सीमा तय करें</translation>
    </message>
    <message>
        <source>&amp;Limit</source>
        <translation>सीमा (&amp;L)</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>किसके लिए (&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>मान (&amp;V)</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>सीमा</translation>
    </message>
    <message>
        <source>What the limit is for</source>
        <translation>सीमा किसके लिए है</translation>
    </message>
    <message>
        <source>Value of the limit</source>
        <translation>सीमा का मान</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>तय करें</translation>
    </message>
    <message>
        <source>Set the limit</source>
        <translation>सीमा तय करें</translation>
    </message>
    <message>
        <source>Back to default</source>
        <translation>डिफ़ॉल्ट पर लौटें</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::LimitsTable</name>
    <message>
        <source>Limit</source>
        <translation>सीमा</translation>
    </message>
    <message>
        <source>For</source>
        <translation>किसके लिए</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>लागू</translation>
    </message>
    <message>
        <source>Set in</source>
        <translation>कहाँ तय</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>डिफ़ॉल्ट</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>न्यूनतम</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>अधिकतम</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>इकाई</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>अर्थ</translation>
    </message>
    <message>
        <source>default</source>
        <translation>डिफ़ॉल्ट</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>सीमाएँ</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::RailBars</name>
    <message>
        <source>unknown, limit %1 %2</source>
        <translation>अज्ञात, सीमा %1 %2</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>अज्ञात</translation>
    </message>
    <message>
        <source>%1 of %2 %3</source>
        <translation>%2 %3 में से %1</translation>
    </message>
    <message>
        <source>Rails with the least headroom: %1</source>
        <translation>सबसे कम गुंजाइश वाले जोखिम नियम: %1</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1, %2 बाकी</translation>
    </message>
    <message>
        <source>%1, BREACHED: imposes %2, clears %3</source>
        <translation>%1, BREACHED पार: %2 लगाता है, हटेगा %3</translation>
    </message>
    <message>
        <source>! %1</source>
        <translation>! %1</translation>
    </message>
    <message>
        <source>No rail watches anything yet</source>
        <translation>अभी कोई जोखिम नियम कुछ नहीं देख रहा</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::RailsPanel</name>
    <message>
        <source>Rail</source>
        <translation>जोखिम नियम</translation>
    </message>
    <message>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>मूल्य</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>सीमा</translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation>गुंजाइश</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>इकाई</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>आधार</translation>
    </message>
    <message>
        <source>Base value</source>
        <translation>आधार मान</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>इनपुट</translation>
    </message>
    <message>
        <source>Imposes</source>
        <translation>लगाता है</translation>
    </message>
    <message>
        <source>Clears</source>
        <translation>हटेगा</translation>
    </message>
    <message>
        <source>Breached since (%1)</source>
        <translation>पार हुआ (%1)</translation>
    </message>
    <message>
        <source>Limit is set by</source>
        <translation>सीमा किसने तय की</translation>
    </message>
    <message>
        <source>not settable</source>
        <translation>तय नहीं की जा सकती</translation>
    </message>
    <message>
        <source>Rails and limits</source>
        <translation>जोखिम नियम और सीमाएँ</translation>
    </message>
    <message>
        <source>Rails</source>
        <translation>जोखिम नियम</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>सीमाएँ</translation>
    </message>
    <message>
        <source>No rail watches anything yet</source>
        <translation>अभी कोई जोखिम नियम कुछ नहीं देख रहा</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::ResumePanel</name>
    <message>
        <source>Refused: %1</source>
        <translation>अस्वीकृत: %1</translation>
    </message>
    <message>
        <source>Rea&amp;son (required)</source>
        <translation>कारण (ज़रूरी) (&amp;S)</translation>
    </message>
    <message>
        <source>Reason for resuming</source>
        <translation>फिर शुरू करने का कारण</translation>
    </message>
    <message>
        <source>What was found, and why it is safe to go on</source>
        <translation>क्या मिला, और आगे बढ़ना क्यों सुरक्षित है</translation>
    </message>
    <message>
        <source>I have seen the newer stop</source>
        <translation>मैंने नई रोक देख ली है</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Resume panel</source>
        <translation>फिर शुरू करने का पैनल</translation>
    </message>
    <message>
        <source>Nothing is stopped.</source>
        <translation>कुछ भी रुका नहीं है।</translation>
    </message>
    <message>
        <source>Resume one step: %1 to %2. Strategies stay off until they are armed.</source>
        <translation>एक क़दम फिर शुरू करें: %1 से %2. रणनीतियाँ बंद रहती हैं, जब तक उन्हें चालू (arm) न किया जाए।</translation>
    </message>
    <message>
        <source>A newer stop has come (hold #%1). Look at it before resuming.</source>
        <translation>एक नई रोक लगी है (रोक #%1)। फिर शुरू करने से पहले उसे देखें।</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>फिर शुरू करें</translation>
    </message>
    <message>
        <source>Resume to %1</source>
        <translation>%1 पर लौटें</translation>
    </message>
    <message>
        <source>Writing it to the disk first...</source>
        <translation>पहले डिस्क पर लिखा जा रहा है...</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>खाता</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>इंस्ट्रूमेंट</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>धारित</translation>
    </message>
    <message>
        <source>At the stop</source>
        <translation>रोक पर</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>अब</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>बदला</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>सुरक्षा</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>मात्रा</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>मूल्य</translation>
    </message>
    <message>
        <source>Slippage</source>
        <translation>स्लिपेज</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>क्यों</translation>
    </message>
    <message>
        <source>Obstacle</source>
        <translation>बाधा</translation>
    </message>
    <message>
        <source>No cause stands.</source>
        <translation>कोई कारण नहीं बचा।</translation>
    </message>
    <message>
        <source>Causes that stand:</source>
        <translation>जो कारण अब भी हैं:</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>ज्ञात नहीं</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>बासी</translation>
    </message>
    <message>
        <source>NONE</source>
        <translation>NONE नहीं</translation>
    </message>
    <message>
        <source>stops run</source>
        <translation>स्टॉप चल रहे हैं</translation>
    </message>
    <message>
        <source>Asking which exits would go out...</source>
        <translation>पूछा जा रहा है कि कौन-से निकास जाएँगे...</translation>
    </message>
    <message>
        <source>Which exits would go out is not known: %1</source>
        <translation>कौन-से निकास जाएँगे ज्ञात नहीं: %1</translation>
    </message>
    <message>
        <source>Resumed: %1 is now %2.</source>
        <translation>फिर शुरू हुआ: %1 अब %2.</translation>
    </message>
    <message>
        <source>Newest hold: %1</source>
        <translation>सबसे नई रोक: %1</translation>
    </message>
    <message>
        <source>No hold stands on %1.</source>
        <translation>%1 पर कोई रोक नहीं लगी है।</translation>
    </message>
    <message>
        <source>On resuming: %1</source>
        <translation>फिर शुरू करने पर: %1</translation>
    </message>
    <message>
        <source>Resume trading</source>
        <translation>ट्रेडिंग फिर शुरू करें</translation>
    </message>
    <message>
        <source>What to resume</source>
        <translation>क्या फिर शुरू करना है</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>लागू रोक</translation>
    </message>
    <message>
        <source>No hold stands</source>
        <translation>कोई रोक नहीं लगी है</translation>
    </message>
    <message>
        <source>Open positions, and how far their prices have moved since the stop</source>
        <translation>खुली पोज़ीशन, और रोक के बाद उनके भाव कितने बदले</translation>
    </message>
    <message>
        <source>No position is open</source>
        <translation>कोई पोज़ीशन खुली नहीं</translation>
    </message>
    <message>
        <source>Exits that would go out at once</source>
        <translation>जो निकास तुरंत जाएँगे</translation>
    </message>
    <message>
        <source>No exit would go out at once</source>
        <translation>कोई निकास तुरंत नहीं जाएगा</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>फिर पूछें</translation>
    </message>
    <message>
        <source>%1 (seen %2 ago)</source>
        <translation>%1 (%2 पहले देखा)</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::RiskPanel</name>
    <message>
        <source>Holds: none</source>
        <translation>लागू रोक: कोई नहीं</translation>
    </message>
    <message>
        <source>Holds: %1</source>
        <translation>लागू रोक: %1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>और %1 अन्य</translation>
    </message>
    <message>
        <source>Open without protection: none</source>
        <translation>बिना सुरक्षा खुली: कोई नहीं</translation>
    </message>
    <message>
        <source>Open WITHOUT protection: %1</source>
        <translation>बिना सुरक्षा (WITHOUT protection) खुली: %1</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>जोखिम</translation>
    </message>
    <message>
        <source>Least headroom</source>
        <translation>सबसे कम गुंजाइश</translation>
    </message>
    <message>
        <source>Resume...</source>
        <translation>फिर शुरू...</translation>
    </message>
    <message>
        <source>Open the resume panel</source>
        <translation>फिर शुरू करने का पैनल खोलें</translation>
    </message>
    <message>
        <source>Flatten...</source>
        <translation>सब बंद करें (Flatten)...</translation>
    </message>
    <message>
        <source>Open the flatten panel</source>
        <translation>Flatten पैनल खोलें</translation>
    </message>
    <message>
        <source>All rails...</source>
        <translation>सभी जोखिम नियम...</translation>
    </message>
    <message>
        <source>Open the rails and limits</source>
        <translation>जोखिम नियम और सीमाएँ खोलें</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::StopAnswerView</name>
    <message>
        <source>1. Latched %1</source>
        <translation>1. लग गई %1</translation>
    </message>
    <message>
        <source>2. Orders: waiting for the engine</source>
        <translation>2. ऑर्डर: इंजन की प्रतीक्षा</translation>
    </message>
    <message>
        <source>2. Orders: none was working</source>
        <translation>2. ऑर्डर: कोई सक्रिय नहीं था</translation>
    </message>
    <message>
        <source>2. Orders cancelled %1 of %2</source>
        <translation>2. %2 में से %1 ऑर्डर रद्द</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1, %2 में</translation>
    </message>
    <message>
        <source>3. Being written to the disk</source>
        <translation>3. डिस्क पर लिखा जा रहा है</translation>
    </message>
    <message>
        <source>3. On the disk %1</source>
        <translation>3. डिस्क पर %1</translation>
    </message>
    <message>
        <source>3. On the disk; survives a restart</source>
        <translation>3. डिस्क पर; फिर शुरू होने पर भी रहेगी</translation>
    </message>
    <message>
        <source>3. NOT ON THE DISK YET</source>
        <translation>3. NOT ON THE DISK YET अभी डिस्क पर नहीं</translation>
    </message>
    <message>
        <source>3. NOT ON THE DISK: %1</source>
        <translation>3. NOT ON THE DISK डिस्क पर नहीं: %1</translation>
    </message>
    <message>
        <source>What became of the stop: %1</source>
        <translation>रोक का क्या हुआ: %1</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::StoppedOrdersPanel</name>
    <message>
        <source>Order</source>
        <translation>ऑर्डर</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>खाता</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>इंस्ट्रूमेंट</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>पक्ष</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>प्रकार</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>बाकी</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>भाव</translation>
    </message>
    <message>
        <source>Cancelled (%1)</source>
        <translation>रद्द हुआ (%1)</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>क्यों</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>अब</translation>
    </message>
    <message>
        <source>Asking which would pass now...</source>
        <translation>पूछा जा रहा है कि अब कौन-से गुज़रेंगे...</translation>
    </message>
    <message>
        <source>Placing them again...</source>
        <translation>फिर लगाए जा रहे हैं...</translation>
    </message>
    <message>
        <source>Nobody knows yet what became of it: %1</source>
        <translation>अभी पता नहीं कि इसका क्या हुआ: %1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>अस्वीकृत: %1</translation>
    </message>
    <message>
        <source>placed again as #%1</source>
        <translation>#%1 के रूप में फिर लगाया</translation>
    </message>
    <message>
        <source>would pass</source>
        <translation>गुज़रेगा</translation>
    </message>
    <message>
        <source>Orders that stops have cancelled</source>
        <translation>रोकों से रद्द हुए ऑर्डर</translation>
    </message>
    <message>
        <source>No stop has cancelled an order that is not placed again</source>
        <translation>रोक से रद्द कोई ऑर्डर ऐसा नहीं जो फिर न लगा हो</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>फिर पूछें</translation>
    </message>
    <message>
        <source>Place the selected again</source>
        <translation>चुने हुए फिर लगाएँ</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::StrategiesPanel</name>
    <message>
        <source>Account</source>
        <translation>खाता</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>रणनीति</translation>
    </message>
    <message>
        <source>State, times in %1</source>
        <translation>स्थिति, समय %1 में</translation>
    </message>
    <message>
        <source>the policy</source>
        <translation>नीति</translation>
    </message>
    <message>
        <source>armed by %1</source>
        <translation>%1 ने चालू (armed) किया</translation>
    </message>
    <message>
        <source>DISABLED since %1: it repeated itself</source>
        <translation>DISABLED बंद, %1 से: दोहराव हो रहा था</translation>
    </message>
    <message>
        <source>Asking the engine...</source>
        <translation>इंजन से पूछा जा रहा है...</translation>
    </message>
    <message>
        <source>Nobody knows yet what became of it: %1</source>
        <translation>अभी पता नहीं कि इसका क्या हुआ: %1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>अस्वीकृत: %1</translation>
    </message>
    <message>
        <source>Strategies are armed only while trading is on</source>
        <translation>रणनीतियाँ केवल TRADING ON ट्रेडिंग चालू होने पर चालू (arm) होती हैं</translation>
    </message>
    <message>
        <source>Strategies</source>
        <translation>रणनीतियाँ</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>खाता (&amp;A)</translation>
    </message>
    <message>
        <source>Arm</source>
        <translation>चालू करें (Arm)</translation>
    </message>
    <message>
        <source>Let the policy trade for this account</source>
        <translation>नीति को इस खाते पर ट्रेड करने दें</translation>
    </message>
    <message>
        <source>Disarm</source>
        <translation>बंद करें (Disarm)</translation>
    </message>
    <message>
        <source>Stop the policy from trading for this account</source>
        <translation>नीति को इस खाते पर ट्रेड करने से रोकें</translation>
    </message>
    <message>
        <source>Enable strategy</source>
        <translation>रणनीति सक्षम करें</translation>
    </message>
    <message>
        <source>Decide now</source>
        <translation>अभी निर्णय लें</translation>
    </message>
    <message>
        <source>A decision cycle over the newest bars, at once</source>
        <translation>सबसे नई कैंडलों पर तुरंत एक निर्णय चक्र</translation>
    </message>
    <message>
        <source>Armed accounts and disabled strategies</source>
        <translation>चालू (armed) खाते और बंद रणनीतियाँ</translation>
    </message>
    <message>
        <source>Strategies are off: no account is armed</source>
        <translation>रणनीतियाँ बंद हैं: कोई खाता चालू (armed) नहीं</translation>
    </message>
</context>
<context>
    <name>aetherion::look::CautionLine</name>
    <message>
        <source>Caution: %1</source>
        <translation>सावधान: %1</translation>
    </message>
</context>
<context>
    <name>aetherion::look::DataTable</name>
    <message>
        <source>Export %1</source>
        <translation>%1 निर्यात करें</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV फ़ाइलें (*.csv)</translation>
    </message>
    <message>
        <source>Writing %1...</source>
        <translation>%1 लिखी जा रही है...</translation>
    </message>
    <message>
        <source>%1 exists already. Nothing was written.</source>
        <translation>%1 पहले से है। कुछ नहीं लिखा गया।</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>लिखा गया: %1</translation>
    </message>
    <message>
        <source>Not written: %1: %2</source>
        <translation>नहीं लिखा गया: %1: %2</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%2 में से %1 पंक्तियाँ</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 पंक्ति</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 पंक्तियाँ</translation>
    </message>
    <message>
        <source>the newest %1</source>
        <translation>सबसे नई %1</translation>
    </message>
    <message>
        <source>No row matches the filter</source>
        <translation>कोई पंक्ति फ़िल्टर से मेल नहीं खाती</translation>
    </message>
    <message>
        <source>Filter (Ctrl+F)</source>
        <translation>फ़िल्टर (Ctrl+F)</translation>
    </message>
    <message>
        <source>Filter of %1</source>
        <translation>%1 का फ़िल्टर</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>कॉलम</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>बदल दें</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>फ़िल्टर</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>कॉपी</translation>
    </message>
    <message>
        <source>Copy with titles</source>
        <translation>शीर्षकों सहित कॉपी</translation>
    </message>
    <message>
        <source>Export what is shown...</source>
        <translation>जो दिख रहा है निर्यात करें...</translation>
    </message>
    <message>
        <source>Show and hide columns</source>
        <translation>कॉलम दिखाएँ और छिपाएँ</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>निर्यात...</translation>
    </message>
    <message>
        <source>Write the rows and columns that are shown as CSV</source>
        <translation>दिख रही पंक्तियाँ और कॉलम CSV में लिखें</translation>
    </message>
</context>
<context>
    <name>aetherion::look::PathField</name>
    <message>
        <source>Choose...</source>
        <translation>चुनें...</translation>
    </message>
    <message>
        <source>Choose where to write</source>
        <translation>चुनें कि कहाँ लिखना है</translation>
    </message>
    <message>
        <source>Choose what to read</source>
        <translation>चुनें कि क्या पढ़ना है</translation>
    </message>
</context>
<context>
    <name>aetherion::window::AlarmSettings</name>
    <message>
        <source>&amp;Sound of alarms</source>
        <translation>अलार्म की ध्वनि (&amp;S)</translation>
    </message>
    <message>
        <source>heard</source>
        <translation>सुनाई देती है</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>अलार्म</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>म्यूट</translation>
    </message>
    <message>
        <source>The sound of HALTED is heard all the same. Muting goes on record with the operator&apos;s name.</source>
        <translation>HALTED की ध्वनि फिर भी सुनाई देती है। म्यूट करना ऑपरेटर के नाम से दर्ज होता है।</translation>
    </message>
</context>
<context>
    <name>aetherion::window::ApiSettingsView</name>
    <message>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>पता</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>जुड़े</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>serving</source>
        <translation>उपलब्ध</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>बंद</translation>
    </message>
    <message>
        <source>none</source>
        <translation>कोई नहीं</translation>
    </message>
    <message>
        <source>%1, %2 of them listening</source>
        <translation>%1, उनमें से %2 सुन रहे</translation>
    </message>
    <message>
        <source>To be read only: address, certificates and tokens are set in the settings file and with aetherionctl token, and take effect at the next start.</source>
        <translation>केवल पढ़ने के लिए: पता, प्रमाणपत्र और टोकन सेटिंग फ़ाइल में और aetherionctl token से तय होते हैं, और अगली शुरुआत पर लागू होते हैं।</translation>
    </message>
</context>
<context>
    <name>aetherion::window::AppearanceSettings</name>
    <message>
        <source>&amp;Theme</source>
        <translation>थीम (&amp;T)</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>गहरा</translation>
    </message>
    <message>
        <source>&amp;Scale</source>
        <translation>आकार (&amp;S)</translation>
    </message>
    <message>
        <source>%1 to %2 %</source>
        <translation>%1 से %2 %</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>रूप</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>गहरा</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>हल्का</translation>
    </message>
</context>
<context>
    <name>aetherion::window::ChartSettings</name>
    <message>
        <source>&amp;Colours of candles</source>
        <translation>कैंडलों के रंग (&amp;C)</translation>
    </message>
    <message>
        <source>green rises</source>
        <translation>हरा चढ़ता</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>चार्ट</translation>
    </message>
    <message>
        <source>Green rises, red falls</source>
        <translation>हरा चढ़ता, लाल गिरता</translation>
    </message>
    <message>
        <source>Red rises, green falls (China)</source>
        <translation>लाल चढ़ता, हरा गिरता (चीन)</translation>
    </message>
    <message>
        <source>Blue rises, orange falls</source>
        <translation>नीला चढ़ता, नारंगी गिरता</translation>
    </message>
    <message>
        <source>Closed &amp;hours</source>
        <translation>बंद समय (&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Regimes behind the price</source>
        <translation>भाव के पीछे रेजीम (&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Trades and orders</source>
        <translation>सौदे और ऑर्डर (&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Most marks in a view</source>
        <translation>एक दृश्य में अधिकतम चिह्न (&amp;M)</translation>
    </message>
    <message>
        <source>%1 to %2 trades, and as many orders</source>
        <translation>%1 से %2 सौदे, और उतने ही ऑर्डर</translation>
    </message>
    <message>
        <source>Simple a&amp;verage (SMA)</source>
        <translation>सरल औसत (SMA) (&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Exponential average (EMA)</source>
        <translation>घातांकी औसत (EMA) (&amp;E)</translation>
    </message>
    <message>
        <source>VWAP of the &amp;day</source>
        <translation>दिन का VWAP (&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Bollinger bands</source>
        <translation>बोलिंगर बैंड (&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Width of the bands</source>
        <translation>बैंड की चौड़ाई (&amp;W)</translation>
    </message>
    <message>
        <source>%1 to %2 standard deviations</source>
        <translation>%1 से %2 मानक विचलन</translation>
    </message>
    <message>
        <source>Average true ran&amp;ge (ATR)</source>
        <translation>औसत वास्तविक सीमा (ATR) (&amp;G)</translation>
    </message>
    <message>
        <source>Vo&amp;latility</source>
        <translation>अस्थिरता (&amp;L)</translation>
    </message>
    <message>
        <source>%1 to %2 bars</source>
        <translation>%1 से %2 कैंडल</translation>
    </message>
    <message>
        <source>hidden, %1 bars</source>
        <translation>छिपा, %1 कैंडल</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>छोड़ा हुआ</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>दिखता है</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>छिपा</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source> bars</source>
        <translation> कैंडल</translation>
    </message>
    <message>
        <source>%1: window in bars</source>
        <translation>%1: कैंडलों में खिड़की</translation>
    </message>
</context>
<context>
    <name>aetherion::window::ChartWindow</name>
    <message>
        <source>%1 is not among what is watched now.</source>
        <translation>%1 अब देखे जा रहे में नहीं है।</translation>
    </message>
    <message>
        <source>%1 - Aetherion</source>
        <translation>%1 - Aetherion</translation>
    </message>
    <message>
        <source>Follows the &amp;main window</source>
        <translation>मुख्य विंडो के साथ (&amp;M)</translation>
    </message>
    <message>
        <source>Instrument of this chart</source>
        <translation>इस चार्ट का इंस्ट्रूमेंट</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>चार्ट</translation>
    </message>
    <message>
        <source>Shows the instrument that is chosen in the main window, the same moment under the crosshair and the same stretch of time; in another timeframe it ends at the same moment</source>
        <translation>मुख्य विंडो में चुना इंस्ट्रूमेंट, क्रॉसहेयर पर वही क्षण और वही समय-खंड दिखाता है; दूसरे टाइमफ़्रेम में उसी क्षण पर समाप्त होता है</translation>
    </message>
</context>
<context>
    <name>aetherion::window::CheatSheet</name>
    <message>
        <source>Keys</source>
        <translation>कुंजियाँ</translation>
    </message>
</context>
<context>
    <name>aetherion::window::CommandPalette</name>
    <message>
        <source>%1 - not available now</source>
        <translation>%1 - अभी उपलब्ध नहीं</translation>
    </message>
    <message>
        <source>%1 (in force)</source>
        <translation>%1 (लागू)</translation>
    </message>
    <message>
        <source>No command fits &quot;%1&quot;.</source>
        <translation>&quot;%1&quot; से कोई कमांड मेल नहीं खाती।</translation>
    </message>
    <message>
        <source>Enter runs, Up and Down choose, Esc closes</source>
        <translation>Enter चलाता है, ऊपर-नीचे चुनते हैं, Esc बंद करता है</translation>
    </message>
    <message>
        <source>That is not available now.</source>
        <translation>यह अभी उपलब्ध नहीं।</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>आप क्या करना चाहते हैं?</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>कमांड खोजें</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>कमांड</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>कमांड पैलेट</translation>
    </message>
</context>
<context>
    <name>aetherion::window::DataKindStrip</name>
    <message>
        <source>SIMULATED - not real prices</source>
        <translation>SIMULATED नकली - असली भाव नहीं</translation>
    </message>
    <message>
        <source>REPLAY of real recordings</source>
        <translation>REPLAY असली रिकॉर्डिंग का दोहराव</translation>
    </message>
    <message>
        <source>IMPORTED data, stored earlier</source>
        <translation>IMPORTED पहले से रखा आयातित डेटा</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>LIVE लाइव</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>शुरू हो रहा है</translation>
    </message>
    <message>
        <source>running</source>
        <translation>चल रहा है</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>पॉज़ में</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>समाप्त</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>विफल</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>रुक रहा है</translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation>%1, %2 %</translation>
    </message>
    <message>
        <source>%1  ·  no contact with the engine</source>
        <translation>%1  ·  इंजन से संपर्क नहीं (No contact)</translation>
    </message>
</context>
<context>
    <name>aetherion::window::DataSettings</name>
    <message>
        <source>&amp;Exports go to</source>
        <translation>निर्यात यहाँ जाते हैं (&amp;E)</translation>
    </message>
    <message>
        <source>a whole path</source>
        <translation>पूरा पथ</translation>
    </message>
    <message>
        <source>&amp;Recordings are looked for in</source>
        <translation>रिकॉर्डिंग यहाँ ढूँढी जाती हैं (&amp;R)</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>डेटा</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no whole path, so %2 stays.</source>
        <translation>&quot;%1&quot; पूरा पथ नहीं है, इसलिए %2 रहता है।</translation>
    </message>
    <message>
        <source>A change goes on record with the operator&apos;s name.</source>
        <translation>बदलाव ऑपरेटर के नाम के साथ दर्ज होता है।</translation>
    </message>
</context>
<context>
    <name>aetherion::window::Explanation</name>
    <message>
        <source>What</source>
        <translation>क्या</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>कब से</translation>
    </message>
    <message>
        <source>What it blocks</source>
        <translation>क्या रोकता है</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>क्या करें</translation>
    </message>
    <message>
        <source>Close the explanation</source>
        <translation>व्याख्या बंद करें</translation>
    </message>
</context>
<context>
    <name>aetherion::window::GeneralSettings</name>
    <message>
        <source>&amp;Language</source>
        <translation>भाषा (&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Time zone</source>
        <translation>समय क्षेत्र (&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Icon beside the clock</source>
        <translation>घड़ी के पास आइकन (&amp;I)</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>दिखता है</translation>
    </message>
    <message>
        <source>&amp;Operator</source>
        <translation>ऑपरेटर (&amp;O)</translation>
    </message>
    <message>
        <source>General</source>
        <translation>सामान्य</translation>
    </message>
    <message>
        <source>with the emergency stop in its menu</source>
        <translation>मेनू में आपात रोक (Emergency stop) के साथ</translation>
    </message>
    <message>
        <source>%1 - change...</source>
        <translation>%1 - बदलें...</translation>
    </message>
</context>
<context>
    <name>aetherion::window::LayoutMenu</name>
    <message>
        <source>Save the layout as</source>
        <translation>लेआउट इस नाम से सहेजें</translation>
    </message>
    <message>
        <source>Rename the layout</source>
        <translation>लेआउट का नाम बदलें</translation>
    </message>
</context>
<context>
    <name>aetherion::window::Layouts</name>
    <message>
        <source>The layout &quot;%1&quot; could not be read; the window is arranged as it came.</source>
        <translation>लेआउट &quot;%1&quot; पढ़ा नहीं जा सका; विंडो मूल रूप में सजाई गई है।</translation>
    </message>
    <message>
        <source>A layout needs a name.</source>
        <translation>लेआउट को नाम चाहिए।</translation>
    </message>
    <message>
        <source>A layout&apos;s name has at most %1 letters.</source>
        <translation>लेआउट के नाम में अधिकतम %1 अक्षर।</translation>
    </message>
    <message>
        <source>There is a layout &quot;%1&quot; already.</source>
        <translation>लेआउट &quot;%1&quot; पहले से है।</translation>
    </message>
    <message>
        <source>There are %1 layouts already; delete one first.</source>
        <translation>%1 लेआउट पहले से हैं; पहले एक मिटाएँ।</translation>
    </message>
    <message>
        <source>There is no layout &quot;%1&quot;.</source>
        <translation>लेआउट &quot;%1&quot; नहीं है।</translation>
    </message>
</context>
<context>
    <name>aetherion::window::MainWindow</name>
    <message>
        <source>Aetherion</source>
        <translation>Aetherion</translation>
    </message>
    <message>
        <source>%1 - Aetherion</source>
        <translation>%1 - Aetherion</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>पृष्ठ</translation>
    </message>
    <message>
        <source>Starting the simulation...</source>
        <translation>सिम्युलेशन शुरू हो रहा है...</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>अस्वीकृत: %1</translation>
    </message>
    <message>
        <source>Opening...</source>
        <translation>खुल रहा है...</translation>
    </message>
    <message>
        <source>Nothing is being watched yet.</source>
        <translation>अभी कुछ नहीं देखा जा रहा।</translation>
    </message>
    <message>
        <source>The engine has not answered yet.</source>
        <translation>इंजन ने अभी जवाब नहीं दिया है।</translation>
    </message>
    <message>
        <source>%1 #%2 %3. %4</source>
        <translation>%1 #%2 %3. %4</translation>
    </message>
    <message>
        <source>There are %1 chart windows already; close one first.</source>
        <translation>%1 चार्ट विंडो पहले से हैं; पहले एक बंद करें।</translation>
    </message>
    <message>
        <source>The job runs; it stands with the others under View, Jobs.</source>
        <translation>कार्य चल रहा है; वह दूसरों के साथ दृश्य, कार्य में है।</translation>
    </message>
</context>
<context>
    <name>aetherion::window::MarketPage</name>
    <message>
        <source>Waiting for the first data...</source>
        <translation>पहले डेटा की प्रतीक्षा...</translation>
    </message>
    <message>
        <source>Regime board</source>
        <translation>रेजीम बोर्ड</translation>
    </message>
    <message>
        <source>Order book</source>
        <translation>ऑर्डर बुक</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>जोखिम</translation>
    </message>
    <message>
        <source>Regimes of the model</source>
        <translation>मॉडल के रेजीम</translation>
    </message>
    <message>
        <source>Positions and orders</source>
        <translation>पोज़ीशन और ऑर्डर</translation>
    </message>
    <message>
        <source>Regime changes</source>
        <translation>रेजीम बदलाव</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>अलार्म</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>घटनाएँ</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>निर्णय</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>कार्य</translation>
    </message>
    <message>
        <source>Equity and drawdown</source>
        <translation>इक्विटी और ड्रॉडाउन</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>बाज़ार</translation>
    </message>
</context>
<context>
    <name>aetherion::window::NameForm</name>
    <message>
        <source>&amp;Name</source>
        <translation>नाम (&amp;N)</translation>
    </message>
    <message>
        <source>Name of the layout</source>
        <translation>लेआउट का नाम</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>सहेजें (&amp;S)</translation>
    </message>
</context>
<context>
    <name>aetherion::window::Notice</name>
    <message>
        <source>Notice</source>
        <translation>सूचना</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>पढ़ लिया</translation>
    </message>
    <message>
        <source>This notice has been read</source>
        <translation>यह सूचना पढ़ ली गई</translation>
    </message>
</context>
<context>
    <name>aetherion::window::OperatorForm</name>
    <message>
        <source>Nothing can be put on record here, so the operator cannot be changed.</source>
        <translation>यहाँ कुछ दर्ज नहीं किया जा सकता, इसलिए ऑपरेटर नहीं बदला जा सकता।</translation>
    </message>
    <message>
        <source>The note has %1 letters too many.</source>
        <translation>टिप्पणी में %1 अक्षर ज़्यादा हैं।</translation>
    </message>
    <message>
        <source>%1 is the operator already.</source>
        <translation>%1 पहले से ऑपरेटर है।</translation>
    </message>
    <message>
        <source>The note could not be put on record; %1 stays the operator.</source>
        <translation>टिप्पणी दर्ज नहीं हो सकी; %1 ऑपरेटर बना रहता है।</translation>
    </message>
    <message>
        <source>Change the operator</source>
        <translation>ऑपरेटर बदलें</translation>
    </message>
    <message>
        <source>%1 hands over. Stops, resumes, orders and settings from this window will carry the new name; this note goes on record.</source>
        <translation>%1 कार्यभार सौंपता है। इस विंडो की रोक, फिर शुरू करना, ऑर्डर और सेटिंग नए नाम से होंगी; यह टिप्पणी दर्ज होगी।</translation>
    </message>
    <message>
        <source>&amp;New operator</source>
        <translation>नया ऑपरेटर (&amp;N)</translation>
    </message>
    <message>
        <source>New operator</source>
        <translation>नया ऑपरेटर</translation>
    </message>
    <message>
        <source>&amp;What they have to know: positions, holds, what is under way</source>
        <translation>उन्हें क्या जानना ज़रूरी है: पोज़ीशन, लागू रोक, जो चल रहा है (&amp;W)</translation>
    </message>
    <message>
        <source>Handover note</source>
        <translation>कार्यभार टिप्पणी</translation>
    </message>
    <message>
        <source>&amp;Hand over</source>
        <translation>सौंपें (&amp;H)</translation>
    </message>
</context>
<context>
    <name>aetherion::window::PanelWindows</name>
    <message>
        <source>Order ticket</source>
        <translation>ऑर्डर टिकट</translation>
    </message>
    <message>
        <source>Limits and rails</source>
        <translation>सीमाएँ और जोखिम नियम</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>सब बंद करें (Flatten)</translation>
    </message>
    <message>
        <source>Orders that stops have cancelled</source>
        <translation>रोकों से रद्द हुए ऑर्डर</translation>
    </message>
    <message>
        <source>Drill of the emergency stop</source>
        <translation>आपात रोक की ड्रिल</translation>
    </message>
    <message>
        <source>Report of an incident</source>
        <translation>घटना की रिपोर्ट</translation>
    </message>
    <message>
        <source>Strategies</source>
        <translation>रणनीतियाँ</translation>
    </message>
</context>
<context>
    <name>aetherion::window::RecordingPage</name>
    <message>
        <source>Open a recording</source>
        <translation>रिकॉर्डिंग खोलें</translation>
    </message>
    <message>
        <source>Several files are replayed as one, in order of time. Where a file does not say what it holds, say it here; what is missing is asked for by name.</source>
        <translation>कई फ़ाइलें समय के क्रम में एक की तरह चलती हैं। जहाँ फ़ाइल न बताए कि उसमें क्या है, यहाँ बताएँ; जो कमी हो वह नाम लेकर पूछी जाती है।</translation>
    </message>
    <message>
        <source>S&amp;peed</source>
        <translation>गति (&amp;P)</translation>
    </message>
    <message>
        <source>Replay speed</source>
        <translation>दोहराव की गति</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>खोलें (&amp;O)</translation>
    </message>
    <message>
        <source>Open the recording</source>
        <translation>रिकॉर्डिंग खोलें</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>वापस</translation>
    </message>
    <message>
        <source>Back to the start page</source>
        <translation>आरंभ पृष्ठ पर वापस</translation>
    </message>
</context>
<context>
    <name>aetherion::window::ReplayBar</name>
    <message>
        <source>%1x</source>
        <translation>%1x</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>दोहराव</translation>
    </message>
    <message>
        <source>Replay speed</source>
        <translation>दोहराव की गति</translation>
    </message>
    <message>
        <source>How much faster than it was recorded</source>
        <translation>रिकॉर्डिंग से कितना तेज़</translation>
    </message>
    <message>
        <source>▶ Play</source>
        <translation>▶ चलाएँ</translation>
    </message>
    <message>
        <source>‖ Pause</source>
        <translation>‖ रोकें</translation>
    </message>
    <message>
        <source>Let the data go on</source>
        <translation>डेटा आगे चलाएँ</translation>
    </message>
    <message>
        <source>Pause the data</source>
        <translation>डेटा पॉज़ करें</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>क़दम</translation>
    </message>
    <message>
        <source>Go on by one step</source>
        <translation>एक क़दम आगे</translation>
    </message>
    <message>
        <source>Lets the data go on by this much, and no further while paused</source>
        <translation>डेटा को इतना ही आगे चलाता है, पॉज़ में इससे आगे नहीं</translation>
    </message>
    <message>
        <source>Length of a step</source>
        <translation>क़दम की लंबाई</translation>
    </message>
    <message>
        <source>Time to go to</source>
        <translation>किस समय तक जाना है</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>यहाँ जाएँ</translation>
    </message>
    <message>
        <source>Go to this time</source>
        <translation>इस समय तक जाएँ</translation>
    </message>
    <message>
        <source>Go back: begins anew</source>
        <translation>पीछे जाएँ: नए सिरे से शुरू</translation>
    </message>
    <message>
        <source>Go back to this time: the recording begins anew</source>
        <translation>इस समय पर पीछे जाएँ: रिकॉर्डिंग नए सिरे से शुरू होती है</translation>
    </message>
    <message>
        <source>Plays up to this time as fast as possible. To go back the recording is opened again and played from its start: a run of its own, with orders and trades of its own.</source>
        <translation>इस समय तक जितना तेज़ हो सके चलाता है। पीछे जाने के लिए रिकॉर्डिंग फिर खोलकर शुरू से चलाई जाती है: अपना अलग रन, अपने ऑर्डर और सौदों के साथ।</translation>
    </message>
</context>
<context>
    <name>aetherion::window::ReplaySeek</name>
    <message>
        <source>Another program opened this recording; open it here to go back in it.</source>
        <translation>यह रिकॉर्डिंग किसी और प्रोग्राम ने खोली है; इसमें पीछे जाने के लिए इसे यहाँ खोलें।</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>अस्वीकृत: %1</translation>
    </message>
    <message>
        <source>Going back to %1: opening the recording again...</source>
        <translation>%1 पर पीछे जा रहा है: रिकॉर्डिंग फिर खोली जा रही है...</translation>
    </message>
    <message>
        <source>Going back to %1: played again from its start, %2 %</source>
        <translation>%1 पर पीछे जा रहा है: शुरू से फिर चलाया जा रहा है, %2 %</translation>
    </message>
</context>
<context>
    <name>aetherion::window::SettingRows</name>
    <message>
        <source>by default %1</source>
        <translation>डिफ़ॉल्ट %1</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>रीसेट</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>%1 रीसेट करें</translation>
    </message>
</context>
<context>
    <name>aetherion::window::SettingsWindow</name>
    <message>
        <source>Settings</source>
        <translation>सेटिंग</translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation>यह पृष्ठ रीसेट करें</translation>
    </message>
    <message>
        <source>Pages of settings</source>
        <translation>सेटिंग के पृष्ठ</translation>
    </message>
</context>
<context>
    <name>aetherion::window::StartFailure</name>
    <message>
        <source>Aetherion cannot start</source>
        <translation>Aetherion शुरू नहीं हो सकता</translation>
    </message>
</context>
<context>
    <name>aetherion::window::StartPage</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 और %n अन्य</numerusform>
            <numerusform>%1 और %n अन्य</numerusform>
        </translation>
    </message>
    <message>
        <source>Open %1 again</source>
        <translation>%1 फिर खोलें</translation>
    </message>
    <message>
        <source>Aetherion</source>
        <translation>Aetherion</translation>
    </message>
    <message>
        <source>Watches several markets at once, says which regime each is in - Bull, Bear, Sideways or Crisis - as it changes, and stops everything with one act.</source>
        <translation>कई बाज़ारों को एक साथ देखता है, बदलते ही बताता है कि हर बाज़ार किस रेजीम में है - तेज़ी, मंदी, सीमित या संकट - और एक ही क्रिया से सब कुछ रोक देता है।</translation>
    </message>
    <message>
        <source>Watch the simulation</source>
        <translation>सिम्युलेशन देखें</translation>
    </message>
    <message>
        <source>Invented prices that move at once. Good for a first look.</source>
        <translation>गढ़े हुए भाव, जो तुरंत चलते हैं। पहली नज़र के लिए अच्छा।</translation>
    </message>
    <message>
        <source>Open a recording...</source>
        <translation>रिकॉर्डिंग खोलें...</translation>
    </message>
    <message>
        <source>Real trading from files: candles, trades, order books.</source>
        <translation>फ़ाइलों से असली ट्रेडिंग: कैंडल, सौदे, ऑर्डर बुक।</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>हाल में खोले गए</translation>
    </message>
    <message>
        <source>Simulated prices are invented; an amber strip says so wherever they are shown.</source>
        <translation>सिम्युलेटेड भाव गढ़े हुए हैं; जहाँ भी दिखें, एक एम्बर पट्टी यह बताती है।</translation>
    </message>
    <message>
        <source>Nothing is ever really bought or sold: positions are on paper.</source>
        <translation>असल में कभी कुछ ख़रीदा या बेचा नहीं जाता: पोज़ीशन काग़ज़ी (पेपर) हैं।</translation>
    </message>
    <message>
        <source>The red button stops everything when pressed, and so does Ctrl+Shift+S.</source>
        <translation>लाल बटन दबाते ही सब कुछ रुक जाता है, और Ctrl+Shift+S से भी।</translation>
    </message>
    <message>
        <source>The red button stops everything when pressed; so do Ctrl+Shift+S and creating the file %1.</source>
        <translation>लाल बटन दबाते ही सब कुछ रुक जाता है; Ctrl+Shift+S से और फ़ाइल %1 बनाने से भी।</translation>
    </message>
    <message>
        <source>Recordings are opened here, or with File, Open a recording (Ctrl+O).</source>
        <translation>रिकॉर्डिंग यहाँ खुलती हैं, या फ़ाइल, रिकॉर्डिंग खोलें (Ctrl+O) से।</translation>
    </message>
    <message>
        <source>Exports go to %1.</source>
        <translation>निर्यात %1 में जाते हैं।</translation>
    </message>
</context>
<context>
    <name>aetherion::window::StatusStrip</name>
    <message>
        <source>Engine time %1 %2</source>
        <translation>इंजन समय %1 %2</translation>
    </message>
    <message>
        <source>State of engine and window</source>
        <translation>इंजन और विंडो की स्थिति</translation>
    </message>
    <message>
        <source>%1, %2 old</source>
        <translation>%1, %2 पुराना</translation>
    </message>
</context>
<context>
    <name>aetherion::window::TextPanel</name>
    <message>
        <source>About Aetherion</source>
        <translation>Aetherion का परिचय</translation>
    </message>
    <message>
        <source>Market regimes as they change, paper positions under risk rails, one act to stop it all.</source>
        <translation>बदलते ही बाज़ार की दशा (रेजीम), जोखिम नियमों के तहत पेपर पोज़ीशन, और सब रोकने की एक क्रिया।</translation>
    </message>
    <message>
        <source>Nothing is really bought or sold. Free software under the GNU GPL, version 3.</source>
        <translation>असल में कुछ ख़रीदा या बेचा नहीं जाता। GNU GPL संस्करण 3 के अधीन मुक्त सॉफ़्टवेयर।</translation>
    </message>
</context>
<context>
    <name>aetherion::window::TradingKeySettings</name>
    <message>
        <source>Trading keys</source>
        <translation>ट्रेडिंग कुंजियाँ</translation>
    </message>
    <message>
        <source>Open the order ticket</source>
        <translation>ऑर्डर टिकट खोलें</translation>
    </message>
    <message>
        <source>&amp;Buy</source>
        <translation>ख़रीदें (&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Sell</source>
        <translation>बेचें (&amp;S)</translation>
    </message>
    <message>
        <source>Se&amp;nd the order</source>
        <translation>ऑर्डर भेजें (&amp;N)</translation>
    </message>
    <message>
        <source>a function key, or one with Ctrl</source>
        <translation>कोई फ़ंक्शन कुंजी, या Ctrl के साथ कोई कुंजी</translation>
    </message>
    <message>
        <source>%1 is for typing in the ticket&apos;s fields</source>
        <translation>%1 टिकट के खानों में लिखने के लिए है</translation>
    </message>
    <message>
        <source>%1 belongs to: %2</source>
        <translation>%1 इसकी है: %2</translation>
    </message>
    <message>
        <source>%1. %2 stays.</source>
        <translation>%1। %2 रहती है।</translation>
    </message>
    <message>
        <source>Now: ARMED in the order ticket.</source>
        <translation>अभी: ऑर्डर टिकट में चालू (ARMED)।</translation>
    </message>
    <message>
        <source>Now: off.</source>
        <translation>अभी: बंद।</translation>
    </message>
    <message>
        <source>Keys that trade are off when the program starts, and off again after a stop, in another session, when the order ticket is closed, and when one of them is changed. They are armed in the ticket, which shows a badge as long as they are, and are heard in the ticket alone. A change goes on record with the operator&apos;s name. All keys stand on the cheat sheet (?).</source>
        <translation>ट्रेड करने वाली कुंजियाँ प्रोग्राम शुरू होने पर बंद होती हैं, और रोक के बाद, दूसरे सत्र में, ऑर्डर टिकट बंद होने पर और उनमें से कोई बदलने पर फिर बंद हो जाती हैं। वे टिकट में चालू (arm) की जाती हैं, जो तब तक एक बिल्ला दिखाता है, और केवल टिकट में काम करती हैं। बदलाव ऑपरेटर के नाम के साथ दर्ज होता है। सभी कुंजियाँ कुंजी-सूची (?) में हैं।</translation>
    </message>
</context>
<context>
    <name>aetherion::window::TrayIcon</name>
    <message>
        <source>EMERGENCY STOP</source>
        <translation>EMERGENCY STOP आपात रोक</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>विंडो दिखाएँ</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>बाहर निकलें</translation>
    </message>
    <message>
        <source>Aetherion: %1</source>
        <translation>Aetherion: %1</translation>
    </message>
</context>
<context>
    <name>aetherion::window::ViewChoices</name>
    <message>
        <source>Local time of this machine</source>
        <translation>इस मशीन का स्थानीय समय</translation>
    </message>
    <message>
        <source>Exchange of the chosen instrument</source>
        <translation>चुने इंस्ट्रूमेंट का एक्सचेंज</translation>
    </message>
</context>
<context>
    <name>aetherion::window::WindowHead</name>
    <message>
        <source>No contact</source>
        <translation>संपर्क नहीं (No contact)</translation>
    </message>
</context>
<context>
    <name>aetherion::window::WorkForms</name>
    <message>
        <source>Nothing is being watched yet.</source>
        <translation>अभी कुछ नहीं देखा जा रहा।</translation>
    </message>
    <message>
        <source>Scenario: %1</source>
        <translation>परिदृश्य: %1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>अस्वीकृत: %1</translation>
    </message>
</context>
<context>
    <name>aetherion::work::AcceptModelPanel</name>
    <message>
        <source>Choose the model file.</source>
        <translation>मॉडल फ़ाइल चुनें।</translation>
    </message>
    <message>
        <source>Say why the gate is to be passed over; the reason goes on record.</source>
        <translation>बताएँ कि गेट को क्यों छोड़ा जा रहा है; कारण दर्ज होगा।</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>स्वीकारें</translation>
    </message>
    <message>
        <source>Accept a model</source>
        <translation>मॉडल स्वीकारें</translation>
    </message>
    <message>
        <source>The gate compares it with the model in use on the newest stored bars of its market and timeframe: held-out likelihood not worse, every regime visited, names matched by their evidence. What it decides is in the job&apos;s message and on record.</source>
        <translation>गेट इसे चालू मॉडल से, उसके बाज़ार और टाइमफ़्रेम की सबसे नई रखी कैंडलों पर मिलाता है: अलग रखे डेटा पर लाइकलिहुड कम न हो, हर रेजीम आए, नाम साक्ष्य से मेल खाएँ। निर्णय कार्य के संदेश में और रिकॉर्ड में होता है।</translation>
    </message>
    <message>
        <source>&amp;Model file</source>
        <translation>मॉडल फ़ाइल (&amp;M)</translation>
    </message>
    <message>
        <source>Model file to accept</source>
        <translation>स्वीकारने के लिए मॉडल फ़ाइल</translation>
    </message>
    <message>
        <source>Choose a trained model</source>
        <translation>प्रशिक्षित मॉडल चुनें</translation>
    </message>
    <message>
        <source>Take it e&amp;ven if the gate says no or cannot say</source>
        <translation>गेट मना करे या न बता सके, तब भी लें (&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>कारण (&amp;R)</translation>
    </message>
    <message>
        <source>Reason for the record</source>
        <translation>रिकॉर्ड के लिए कारण</translation>
    </message>
</context>
<context>
    <name>aetherion::work::BicChart</name>
    <message>
        <source>No curve: the training did not compare numbers of states.</source>
        <translation>वक्र नहीं: प्रशिक्षण ने अवस्थाओं की संख्याएँ नहीं मिलाईं।</translation>
    </message>
    <message>
        <source>%1 (this model)</source>
        <translation>%1 (यह मॉडल)</translation>
    </message>
    <message>
        <source>BIC (lower is better)</source>
        <translation>BIC (कम बेहतर)</translation>
    </message>
    <message>
        <source>- - held-out likelihood (higher is better)</source>
        <translation>- - अलग रखे डेटा पर लाइकलिहुड (ज़्यादा बेहतर)</translation>
    </message>
    <message>
        <source>%1 states: BIC %2, held-out %3 per sample</source>
        <translation>%1 अवस्थाएँ: BIC %2, अलग रखे डेटा पर %3 प्रति नमूना</translation>
    </message>
    <message>
        <source>What more states would buy</source>
        <translation>ज़्यादा अवस्थाओं से क्या मिलेगा</translation>
    </message>
    <message>
        <source>Criteria favour too many states on real data, so nothing is chosen by this curve.</source>
        <translation>असली डेटा पर मानदंड बहुत ज़्यादा अवस्थाएँ पसंद करते हैं, इसलिए इस वक्र से कुछ नहीं चुना जाता।</translation>
    </message>
</context>
<context>
    <name>aetherion::work::ColumnChoice</name>
    <message>
        <source>All</source>
        <translation>सभी</translation>
    </message>
    <message>
        <source>Choose all columns</source>
        <translation>सभी कॉलम चुनें</translation>
    </message>
    <message>
        <source>None</source>
        <translation>कोई नहीं</translation>
    </message>
    <message>
        <source>Choose no column</source>
        <translation>कोई कॉलम न चुनें</translation>
    </message>
    <message>
        <source>Columns to write</source>
        <translation>लिखे जाने वाले कॉलम</translation>
    </message>
</context>
<context>
    <name>aetherion::work::EvidenceTable</name>
    <message>
        <source>%1 bars</source>
        <translation>%1 कैंडल</translation>
    </message>
    <message>
        <source>no neighbour</source>
        <translation>कोई पड़ोसी नहीं</translation>
    </message>
    <message>
        <source>Mean return per bar over the window that ends at the bar</source>
        <translation>कैंडल पर ख़त्म होती विंडो में प्रति कैंडल औसत रिटर्न</translation>
    </message>
    <message>
        <source>Mean volatility per bar</source>
        <translation>प्रति कैंडल औसत अस्थिरता</translation>
    </message>
    <message>
        <source>How long the state is expected to last once it has begun</source>
        <translation>शुरू होने के बाद अवस्था के कितना टिकने की उम्मीद है</translation>
    </message>
    <message>
        <source>Part of the training span</source>
        <translation>प्रशिक्षण अवधि का हिस्सा</translation>
    </message>
    <message>
        <source>How well it is told from its nearest neighbour: 0 % not at all, 100 % always</source>
        <translation>अपने निकटतम पड़ोसी से कितनी अलग पहचानी जाती है: 0 % कभी नहीं, 100 % हमेशा</translation>
    </message>
    <message>
        <source>The state with which it is confused most</source>
        <translation>वह अवस्था जिससे सबसे ज़्यादा भ्रम होता है</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Regime</source>
        <translation>रेजीम</translation>
    </message>
    <message>
        <source>Return/bar</source>
        <translation>रिटर्न/कैंडल</translation>
    </message>
    <message>
        <source>Volatility/bar</source>
        <translation>अस्थिरता/कैंडल</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>टिकाव</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>हिस्सा</translation>
    </message>
    <message>
        <source>Told apart</source>
        <translation>पहचान</translation>
    </message>
    <message>
        <source>Nearest to</source>
        <translation>निकटतम</translation>
    </message>
</context>
<context>
    <name>aetherion::work::ExportPanel</name>
    <message>
        <source>Say which file to write.</source>
        <translation>बताएँ कि कौन-सी फ़ाइल लिखनी है।</translation>
    </message>
    <message>
        <source>Export regime history</source>
        <translation>रेजीम इतिहास निर्यात करें</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>क्या (&amp;W)</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>All symbols and timeframes of %1</source>
        <translation>%1 के सभी सिंबल और टाइमफ़्रेम</translation>
    </message>
    <message>
        <source>&amp;Range</source>
        <translation>अवधि (&amp;R)</translation>
    </message>
    <message>
        <source>What the chart shows</source>
        <translation>जो चार्ट दिखा रहा है</translation>
    </message>
    <message>
        <source>All that is stored</source>
        <translation>जो कुछ रखा है</translation>
    </message>
    <message>
        <source>R&amp;ows</source>
        <translation>पंक्तियाँ (&amp;O)</translation>
    </message>
    <message>
        <source>One per confirmed change</source>
        <translation>हर पक्के बदलाव पर एक</translation>
    </message>
    <message>
        <source>One per closed bar</source>
        <translation>हर बंद कैंडल पर एक</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>समय क्षेत्र (&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>फ़ॉर्मैट (&amp;F)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>फ़ाइल</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>क्या निर्यात करना है</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>अवधि</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>पंक्तियाँ</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>समय क्षेत्र</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>फ़ॉर्मैट</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>लिखने के लिए फ़ाइल</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>यहाँ निर्यात करें</translation>
    </message>
    <message>
        <source>The range ends before it begins.</source>
        <translation>अवधि शुरू होने से पहले ख़त्म होती है।</translation>
    </message>
    <message>
        <source>Choose at least one column.</source>
        <translation>कम से कम एक कॉलम चुनें।</translation>
    </message>
    <message>
        <source>From and to</source>
        <translation>से और तक</translation>
    </message>
    <message>
        <source>Fro&amp;m, to</source>
        <translation>से, तक (&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>कॉलम (&amp;C)</translation>
    </message>
    <message>
        <source>CSV, RFC 4180</source>
        <translation>CSV, RFC 4180</translation>
    </message>
    <message>
        <source>CSV for Excel</source>
        <translation>Excel के लिए CSV</translation>
    </message>
    <message>
        <source>CSV, lines end with LF</source>
        <translation>CSV, पंक्ति-अंत LF</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>JSON, one object a line</source>
        <translation>JSON, हर पंक्ति में एक ऑब्जेक्ट</translation>
    </message>
    <message>
        <source>Same command</source>
        <translation>वही कमांड</translation>
    </message>
    <message>
        <source>The command that writes the same file</source>
        <translation>वह कमांड जो यही फ़ाइल लिखती है</translation>
    </message>
    <message>
        <source>First time</source>
        <translation>पहला समय</translation>
    </message>
    <message>
        <source>End, not included</source>
        <translation>अंत, शामिल नहीं</translation>
    </message>
</context>
<context>
    <name>aetherion::work::ImportPanel</name>
    <message>
        <source>Choose at least one file.</source>
        <translation>कम से कम एक फ़ाइल चुनें।</translation>
    </message>
    <message>
        <source>Import recordings</source>
        <translation>रिकॉर्डिंग आयात करें</translation>
    </message>
    <message>
        <source>&amp;Leave out bad rows and count them (otherwise the first one stops the import)</source>
        <translation>ख़राब पंक्तियाँ छोड़ें और गिनें (नहीं तो पहली ही आयात रोक देगी) (&amp;L)</translation>
    </message>
</context>
<context>
    <name>aetherion::work::JobFollower</name>
    <message>
        <source>, about %1 left</source>
        <translation>, लगभग %1 बाकी</translation>
    </message>
    <message>
        <source>Job %1 waits for the ones before it.</source>
        <translation>कार्य %1 अपने से पहले वालों की प्रतीक्षा में है।</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>पूरा: %1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>विफल: %1</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>रद्द हुआ। कुछ नहीं लिखा गया।</translation>
    </message>
    <message>
        <source>Cancel the job</source>
        <translation>कार्य रद्द करें</translation>
    </message>
    <message>
        <source>Progress of the job</source>
        <translation>कार्य की प्रगति</translation>
    </message>
</context>
<context>
    <name>aetherion::work::JobForm</name>
    <message>
        <source>Refused: %1</source>
        <translation>अस्वीकृत: %1</translation>
    </message>
    <message>
        <source>Started as job %1; its progress is in the jobs panel.</source>
        <translation>कार्य %1 के रूप में शुरू; प्रगति कार्य पैनल में है।</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>शुरू करें</translation>
    </message>
    <message>
        <source>Start the job</source>
        <translation>कार्य शुरू करें</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Close this form</source>
        <translation>यह फ़ॉर्म बंद करें</translation>
    </message>
</context>
<context>
    <name>aetherion::work::JobsModel</name>
    <message>
        <source>Job</source>
        <translation>कार्य</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>काम</translation>
    </message>
    <message>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>प्रगति</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>संदेश</translation>
    </message>
</context>
<context>
    <name>aetherion::work::JobsPanel</name>
    <message>
        <source>Import</source>
        <translation>आयात</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>प्रशिक्षण</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>निर्यात</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>कतार में</translation>
    </message>
    <message>
        <source>running</source>
        <translation>चल रहा है</translation>
    </message>
    <message>
        <source>done</source>
        <translation>पूरा</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>विफल</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>रद्द</translation>
    </message>
    <message>
        <source>Cancel job</source>
        <translation>कार्य रद्द करें</translation>
    </message>
    <message>
        <source>Cancel the selected job</source>
        <translation>चुना हुआ कार्य रद्द करें</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>कार्य</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>परिदृश्य</translation>
    </message>
    <message>
        <source>Accept a model</source>
        <translation>मॉडल स्वीकारें</translation>
    </message>
    <message>
        <source>Step back to the older model</source>
        <translation>पुराने मॉडल पर लौटें</translation>
    </message>
    <message>
        <source>Decision cycle</source>
        <translation>निर्णय चक्र</translation>
    </message>
    <message>
        <source>Pruning</source>
        <translation>छँटाई</translation>
    </message>
</context>
<context>
    <name>aetherion::work::ModelSheet</name>
    <message>
        <source>Evidence per state</source>
        <translation>हर अवस्था का साक्ष्य</translation>
    </message>
    <message>
        <source>No model is chosen.</source>
        <translation>कोई मॉडल नहीं चुना गया।</translation>
    </message>
    <message>
        <source>%1: model %2, made %3, trained on %4 (%5 bars, %6 to %7).</source>
        <translation>%1: मॉडल %2, %3 को बना, %4 पर प्रशिक्षित (%5 कैंडल, %6 से %7)।</translation>
    </message>
    <message>
        <source>Features: %1</source>
        <translation>फ़ीचर: %1</translation>
    </message>
    <message>
        <source>Cautions: none; its names were told apart beyond chance.</source>
        <translation>सावधानियाँ: कोई नहीं; नाम संयोग से बढ़कर अलग पहचाने गए।</translation>
    </message>
    <message>
        <source>Cautions</source>
        <translation>सावधानियाँ</translation>
    </message>
</context>
<context>
    <name>aetherion::work::ModelTable</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>साथ आया</translation>
    </message>
    <message>
        <source>none</source>
        <translation>कोई नहीं</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>बाज़ार</translation>
    </message>
    <message>
        <source>Timeframe</source>
        <translation>टाइमफ़्रेम</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>स्ट्रीम</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>मूल</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>प्रशिक्षण डेटा</translation>
    </message>
    <message>
        <source>From</source>
        <translation>से</translation>
    </message>
    <message>
        <source>To</source>
        <translation>तक</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>आईडी</translation>
    </message>
    <message>
        <source>Cautions</source>
        <translation>सावधानियाँ</translation>
    </message>
    <message>
        <source>all</source>
        <translation>सभी</translation>
    </message>
</context>
<context>
    <name>aetherion::work::ModelsPanel</name>
    <message>
        <source>There is no older model to step back to.</source>
        <translation>लौटने के लिए कोई पुराना मॉडल नहीं है।</translation>
    </message>
    <message>
        <source>%1 #%2: %3</source>
        <translation>%1 #%2: %3</translation>
    </message>
    <message>
        <source>Regime models</source>
        <translation>रेजीम मॉडल</translation>
    </message>
    <message>
        <source>No models yet: without one every regime is unknown.</source>
        <translation>अभी कोई मॉडल नहीं: उसके बिना हर रेजीम अज्ञात है।</translation>
    </message>
    <message>
        <source>&amp;Accept a model...</source>
        <translation>मॉडल स्वीकारें (&amp;A)...</translation>
    </message>
    <message>
        <source>Accept a trained model</source>
        <translation>प्रशिक्षित मॉडल स्वीकारें</translation>
    </message>
    <message>
        <source>Step &amp;back...</source>
        <translation>पीछे लौटें (&amp;B)...</translation>
    </message>
    <message>
        <source>Step back to the older model</source>
        <translation>पुराने मॉडल पर लौटें</translation>
    </message>
    <message>
        <source>&amp;Train a model...</source>
        <translation>मॉडल प्रशिक्षित करें (&amp;T)...</translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation>मॉडल प्रशिक्षित करें</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Close the list of models</source>
        <translation>मॉडलों की सूची बंद करें</translation>
    </message>
</context>
<context>
    <name>aetherion::work::RecordingFields</name>
    <message>
        <source>Choose recordings</source>
        <translation>रिकॉर्डिंग चुनें</translation>
    </message>
    <message>
        <source>Recordings (*.csv *.csv.gz *.txt *.txt.gz *.json *.jsonl *.jsonl.gz *.gz)</source>
        <translation>रिकॉर्डिंग (*.csv *.csv.gz *.txt *.txt.gz *.json *.jsonl *.jsonl.gz *.gz)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>सभी फ़ाइलें (*)</translation>
    </message>
    <message>
        <source>&amp;Files</source>
        <translation>फ़ाइलें (&amp;F)</translation>
    </message>
    <message>
        <source>Choose files...</source>
        <translation>फ़ाइलें चुनें...</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>फ़ाइलें चुनें</translation>
    </message>
    <message>
        <source>Chosen files</source>
        <translation>चुनी हुई फ़ाइलें</translation>
    </message>
    <message>
        <source>&amp;Market</source>
        <translation>बाज़ार (&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Symbol</source>
        <translation>सिंबल (&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Timeframe</source>
        <translation>टाइमफ़्रेम (&amp;T)</translation>
    </message>
    <message>
        <source>Time &amp;zone of the stamps</source>
        <translation>समय-मोहरों का समय क्षेत्र (&amp;Z)</translation>
    </message>
    <message>
        <source>A stamp is the &amp;bar&apos;s</source>
        <translation>समय-मोहर कैंडल का (&amp;B)</translation>
    </message>
    <message>
        <source>as the file says</source>
        <translation>जैसा फ़ाइल कहे</translation>
    </message>
    <message>
        <source>start</source>
        <translation>आरंभ</translation>
    </message>
    <message>
        <source>end</source>
        <translation>अंत</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>बाज़ार</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>सिंबल</translation>
    </message>
    <message>
        <source>Timeframe</source>
        <translation>टाइमफ़्रेम</translation>
    </message>
    <message>
        <source>Time zone of the stamps</source>
        <translation>समय-मोहरों का समय क्षेत्र</translation>
    </message>
    <message>
        <source>A stamp is the bar&apos;s start or end</source>
        <translation>समय-मोहर कैंडल का आरंभ है या अंत</translation>
    </message>
</context>
<context>
    <name>aetherion::work::StepBackPanel</name>
    <message>
        <source>Say why; the reason goes on record.</source>
        <translation>कारण बताएँ; वह दर्ज होगा।</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>पीछे लौटें</translation>
    </message>
    <message>
        <source>Step back to the older model</source>
        <translation>पुराने मॉडल पर लौटें</translation>
    </message>
    <message>
        <source>Model %1 of %2 goes out of use and waits among the candidates; the one before it comes back.</source>
        <translation>%2 का मॉडल %1 उपयोग से हटकर उम्मीदवारों में रहेगा; उससे पहले वाला लौट आएगा।</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>कारण (&amp;R)</translation>
    </message>
    <message>
        <source>Reason for the record</source>
        <translation>रिकॉर्ड के लिए कारण</translation>
    </message>
</context>
<context>
    <name>aetherion::work::TrainPanel</name>
    <message>
        <source>Choose at least one file to learn from.</source>
        <translation>सीखने के लिए कम से कम एक फ़ाइल चुनें।</translation>
    </message>
    <message>
        <source>Say where to write the model.</source>
        <translation>बताएँ कि मॉडल कहाँ लिखना है।</translation>
    </message>
    <message>
        <source>Train a regime model</source>
        <translation>रेजीम मॉडल प्रशिक्षित करें</translation>
    </message>
    <message>
        <source>S&amp;tates of the model</source>
        <translation>मॉडल की अवस्थाएँ (&amp;T)</translation>
    </message>
    <message>
        <source>Number of states</source>
        <translation>अवस्थाओं की संख्या</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>सीड</translation>
    </message>
    <message>
        <source>Model file to write</source>
        <translation>लिखने के लिए मॉडल फ़ाइल</translation>
    </message>
    <message>
        <source>Write the model to</source>
        <translation>मॉडल यहाँ लिखें</translation>
    </message>
    <message>
        <source>The report goes to %1 and its picture to %2, beside the model. A trained model waits there until it is accepted: Tools, Regime models, Accept a model.</source>
        <translation>रिपोर्ट %1 में और उसका चित्र %2 में, मॉडल के पास रखा जाता है। प्रशिक्षित मॉडल वहाँ स्वीकारे जाने तक रुकता है: औज़ार, रेजीम मॉडल, मॉडल स्वीकारें।</translation>
    </message>
    <message>
        <source>&amp;Learn from</source>
        <translation>इससे सीखें (&amp;L)</translation>
    </message>
    <message>
        <source>recordings</source>
        <translation>रिकॉर्डिंग</translation>
    </message>
    <message>
        <source>what is watched: %1 %2 at %3</source>
        <translation>जो देखा जा रहा है: %1 %2, %3</translation>
    </message>
    <message>
        <source>what is watched: nothing yet</source>
        <translation>जो देखा जा रहा है: अभी कुछ नहीं</translation>
    </message>
    <message>
        <source>&amp;Newest bars</source>
        <translation>सबसे नई कैंडलें (&amp;N)</translation>
    </message>
    <message>
        <source>all</source>
        <translation>सभी</translation>
    </message>
    <message>
        <source>C&amp;ovariance</source>
        <translation>कोवेरिएंस (&amp;O)</translation>
    </message>
    <message>
        <source>full</source>
        <translation>पूर्ण</translation>
    </message>
    <message>
        <source>diagonal</source>
        <translation>विकर्ण</translation>
    </message>
    <message>
        <source>tied: one for all states</source>
        <translation>साझा: सब अवस्थाओं का एक</translation>
    </message>
    <message>
        <source>spherical</source>
        <translation>गोलाकार</translation>
    </message>
    <message>
        <source>&amp;Random starts</source>
        <translation>यादृच्छिक आरंभ (&amp;R)</translation>
    </message>
    <message>
        <source>S&amp;eed of the random starts</source>
        <translation>यादृच्छिक आरंभ का सीड (&amp;E)</translation>
    </message>
    <message>
        <source>E&amp;valuation</source>
        <translation>मूल्यांकन (&amp;V)</translation>
    </message>
    <message>
        <source>walk forward, compare 2 to 6 states (takes longer)</source>
        <translation>वॉक फ़ॉरवर्ड, 2 से 6 अवस्थाओं की तुलना (ज़्यादा समय)</translation>
    </message>
    <message>
        <source>Model f&amp;ile</source>
        <translation>मॉडल फ़ाइल (&amp;I)</translation>
    </message>
    <message>
        <source>What to learn from</source>
        <translation>किससे सीखना है</translation>
    </message>
    <message>
        <source>Newest bars of every instrument that are used</source>
        <translation>हर इंस्ट्रूमेंट की इतनी सबसे नई कैंडलें ली जाती हैं</translation>
    </message>
    <message>
        <source>Covariance</source>
        <translation>कोवेरिएंस</translation>
    </message>
    <message>
        <source>Random starts</source>
        <translation>यादृच्छिक आरंभ</translation>
    </message>
    <message>
        <source>Evaluation by walking forward</source>
        <translation>वॉक-फ़ॉरवर्ड मूल्यांकन</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>प्रशिक्षण</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>परिणाम</translation>
    </message>
    <message>
        <source>Put it to the &amp;gate</source>
        <translation>गेट पर जाँचें (&amp;G)</translation>
    </message>
    <message>
        <source>Put the trained model to the gate; it comes into use if the gate lets it pass</source>
        <translation>प्रशिक्षित मॉडल को गेट पर जाँचें; गेट जाने दे तो वह उपयोग में आता है</translation>
    </message>
</context>
<context>
    <name>aetherion::work::TrainingSheet</name>
    <message>
        <source>Model %1 of %2 %3</source>
        <translation>मॉडल %1, %2 %3 का</translation>
    </message>
    <message>
        <source>Trained on %1, %2 bars, %3 to %4; %5 after %6 iterations; log-likelihood %7 a bar.</source>
        <translation>%1 पर प्रशिक्षित, %2 कैंडल, %3 से %4; %6 पुनरावृत्तियों के बाद %5; लॉग-लाइकलिहुड %7 प्रति कैंडल।</translation>
    </message>
    <message>
        <source>converged</source>
        <translation>अभिसरित</translation>
    </message>
    <message>
        <source>not converged</source>
        <translation>अभिसरित नहीं</translation>
    </message>
    <message>
        <source>Regime</source>
        <translation>रेजीम</translation>
    </message>
    <message>
        <source>Return/bar</source>
        <translation>रिटर्न/कैंडल</translation>
    </message>
    <message>
        <source>Volatility/bar</source>
        <translation>अस्थिरता/कैंडल</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>टिकाव</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>हिस्सा</translation>
    </message>
    <message>
        <source>Told apart</source>
        <translation>पहचान</translation>
    </message>
    <message>
        <source>%1 bars</source>
        <translation>%1 कैंडल</translation>
    </message>
    <message>
        <source>Walking forward the confirmed regime changes %1 times a day.</source>
        <translation>वॉक फ़ॉरवर्ड में पक्का रेजीम दिन में %1 बार बदलता है।</translation>
    </message>
    <message>
        <source>Cautions</source>
        <translation>सावधानियाँ</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>चेतावनियाँ</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>टिप्पणियाँ</translation>
    </message>
    <message>
        <source>Judged by bars that the model has not seen, %1 to %2.</source>
        <translation>उन कैंडलों से आँका गया जो मॉडल ने नहीं देखीं, %1 से %2.</translation>
    </message>
    <message>
        <source>Judged by bars that the model has partly seen, %1 to %2.</source>
        <translation>उन कैंडलों से आँका गया जिनमें से कुछ मॉडल देख चुका है, %1 से %2.</translation>
    </message>
    <message>
        <source>The gate lets it pass.</source>
        <translation>गेट इसे जाने देता है।</translation>
    </message>
    <message>
        <source>The gate does not let it pass.</source>
        <translation>गेट इसे जाने नहीं देता।</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>मानदंड</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>निर्णय</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>मापा</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>अपेक्षित</translation>
    </message>
    <message>
        <source>met</source>
        <translation>पूरा</translation>
    </message>
    <message>
        <source>NOT MET</source>
        <translation>NOT MET पूरा नहीं</translation>
    </message>
    <message>
        <source>Report of the training</source>
        <translation>प्रशिक्षण की रिपोर्ट</translation>
    </message>
    <message>
        <source>Verdict of the gate</source>
        <translation>गेट का निर्णय</translation>
    </message>
</context>
</TS>
