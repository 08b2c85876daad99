<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi">
<context>
    <name>CloseButton</name>
    <message>
        <source>Close Tab</source>
        <translation>टैब बंद करें</translation>
    </message>
</context>
<context>
    <name>Formatting</name>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
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
        <translation>STAND DOWN विराम</translation>
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
    <name>aetherion::boards::WatchList</name>
    <message>
        <source>Watch list</source>
        <translation>वॉच लिस्ट</translation>
    </message>
    <message>
        <source>Instruments with last price, age and regime; the selected one is on the chart</source>
        <translation>इंस्ट्रूमेंट, उनके अंतिम भाव, आयु और रेजीम के साथ; चुना हुआ चार्ट पर है</translation>
    </message>
</context>
<context>
    <name>aetherion::boards::WatchListModel</name>
    <message>
        <source>Flowing</source>
        <translation>चालू</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>बासी</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>अंतराल</translation>
    </message>
    <message>
        <source>Resync</source>
        <translation>पुनः सिंक</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>बंद</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>विफल</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>अभी नहीं</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>सिंबल</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>बाज़ार</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>अंतिम</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>आयु</translation>
    </message>
    <message>
        <source>Regime %1</source>
        <translation>रेजीम %1</translation>
    </message>
    <message>
        <source>Prob.</source>
        <translation>प्राय.</translation>
    </message>
    <message>
        <source>The model&apos;s probability of the likeliest regime at the last closed bar</source>
        <translation>अंतिम बंद कैंडल पर सबसे संभव रेजीम की मॉडल द्वारा प्रायिकता</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>सब मिलाकर</translation>
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
    <message>
        <source>Confirmed %1</source>
        <translation>पक्का %1</translation>
    </message>
    <message>
        <source>  ·  now likeliest %1, %2</source>
        <translation>  ·  अब सबसे संभव %1, %2</translation>
    </message>
    <message>
        <source>  ·  model %1</source>
        <translation>  ·  मॉडल %1</translation>
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
        <source>Regime ribbon</source>
        <translation>रेजीम पट्टी</translation>
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
        <translation>%1  O %2  H %3  L %4  C %5</translation>
    </message>
    <message>
        <source>  V %1</source>
        <translation>  V %1</translation>
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
        <source>Unknown: %1</source>
        <translation>अज्ञात: %1</translation>
    </message>
    <message>
        <source>, now %1</source>
        <translation>, अब %1</translation>
    </message>
    <message>
        <source>  ·  since %1 %2</source>
        <translation>  ·  %1 %2 से</translation>
    </message>
    <message>
        <source>  ·  model %1 of %2</source>
        <translation>  ·  मॉडल %1, %2 का</translation>
    </message>
    <message>
        <source>What the bar that is still forming would say if it closed now. It may change until then, confirms nothing and is never stored.</source>
        <translation>अभी बन रही कैंडल इस क्षण बंद हो तो क्या कहेगी। तब तक यह बदल सकती है, कुछ पक्का नहीं करती और कभी रखी नहीं जाती।</translation>
    </message>
</context>
<context>
    <name>aetherion::chart::RegimeRibbon</name>
    <message>
        <source>Regime</source>
        <translation>रेजीम</translation>
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
        <source>This simulated instrument has no order book</source>
        <translation>इस सिम्युलेटेड इंस्ट्रूमेंट की ऑर्डर बुक नहीं है</translation>
    </message>
    <message>
        <source>This recording has no order book</source>
        <translation>इस रिकॉर्डिंग में ऑर्डर बुक नहीं है</translation>
    </message>
    <message>
        <source>The order book is void until the next snapshot</source>
        <translation>अगले स्नैपशॉट तक ऑर्डर बुक अमान्य है</translation>
    </message>
    <message>
        <source>No order book yet</source>
        <translation>अभी ऑर्डर बुक नहीं है</translation>
    </message>
    <message>
        <source>One side of the book is empty</source>
        <translation>बुक का एक पक्ष ख़ाली है</translation>
    </message>
    <message>
        <source>Spread %1</source>
        <translation>स्प्रेड %1</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>भाव</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>मात्रा</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::EmergencyBar</name>
    <message>
        <source>The stop file stands: %1.</source>
        <translation>स्टॉप फ़ाइल मौजूद है: %1.</translation>
    </message>
    <message>
        <source>NOT ON THE DISK YET: %1</source>
        <translation>NOT ON THE DISK YET अभी डिस्क पर नहीं: %1</translation>
    </message>
    <message>
        <source>being written</source>
        <translation>लिखा जा रहा है</translation>
    </message>
    <message>
        <source>Recorded on the disk; it survives a restart.</source>
        <translation>डिस्क पर दर्ज; फिर शुरू होने पर भी बना रहता है।</translation>
    </message>
    <message numerus="yes">
        <source>%n hold(s), newest first:</source>
        <translation>
            <numerusform>%n रोक:</numerusform>
            <numerusform>%n रोकें, सबसे नई पहले:</numerusform>
        </translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>रोक</translation>
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
        <source>NO CONTACT</source>
        <translation>NO CONTACT संपर्क नहीं</translation>
    </message>
    <message>
        <source>Risk state: %1</source>
        <translation>जोखिम स्थिति: %1</translation>
    </message>
    <message>
        <source>The engine has published nothing for %1. What is shown is old; trading may be running. STOP still latches.</source>
        <translation>इंजन ने %1 से कुछ प्रकाशित नहीं किया है। जो दिख रहा है वह पुराना है; ट्रेडिंग चल रही हो सकती है। STOP अब भी लगता है।</translation>
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
        <source>Holds</source>
        <translation>रोकें</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::EmergencyButton</name>
    <message>
        <source>EMERGENCY STOP</source>
        <translation>EMERGENCY STOP आपात रोक</translation>
    </message>
    <message>
        <source>Emergency stop</source>
        <translation>आपात रोक (Emergency stop)</translation>
    </message>
    <message>
        <source>Halts trading at once, on press</source>
        <translation>दबाते ही ट्रेडिंग तुरंत रोकता है</translation>
    </message>
    <message>
        <source>Halts trading at once, when pressed (Ctrl+Shift+S from anywhere).
It stops this engine; others on the same database go on.</source>
        <translation>दबाते ही ट्रेडिंग तुरंत रोकता है (कहीं से भी Ctrl+Shift+S)।
यह इसी इंजन को रोकता है; उसी डेटाबेस के दूसरे इंजन चलते रहते हैं।</translation>
    </message>
</context>
<context>
    <name>aetherion::guard::ResumePanel</name>
    <message>
        <source>Resumed: now %1.</source>
        <translation>फिर शुरू हुआ: अब %1.</translation>
    </message>
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
        <source>No hold stands.</source>
        <translation>कोई रोक नहीं लगी है।</translation>
    </message>
    <message>
        <source>Newest hold: #%1 by %2 through %3 at %4: %5</source>
        <translation>सबसे नई रोक: #%1, %2 द्वारा, माध्यम %3, समय %4: %5</translation>
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
</context>
<context>
    <name>aetherion::look::CautionLine</name>
    <message>
        <source>Caution: %1</source>
        <translation>सावधान: %1</translation>
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
</context>
<context>
    <name>aetherion::window::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>फ़ाइल (&amp;F)</translation>
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
        <source>&amp;View</source>
        <translation>दृश्य (&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>थीम (&amp;T)</translation>
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
        <source>&amp;Jobs</source>
        <translation>कार्य (&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Risk</source>
        <translation>जोखिम (&amp;R)</translation>
    </message>
    <message>
        <source>Emergency stop	Ctrl+Shift+S</source>
        <translation>आपात रोक (Emergency stop)	Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>&amp;Resume...</source>
        <translation>फिर शुरू (&amp;R)...</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>औज़ार (&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Train a model...</source>
        <translation>मॉडल प्रशिक्षित करें (&amp;T)...</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>सहायता (&amp;H)</translation>
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
        <source>&amp;Scenario in the simulation</source>
        <translation>सिम्युलेशन में परिदृश्य (&amp;S)</translation>
    </message>
    <message>
        <source>Regime &amp;models...</source>
        <translation>रेजीम मॉडल (&amp;M)...</translation>
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
        <source>Jobs</source>
        <translation>कार्य</translation>
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
        <source>Scenario: %1</source>
        <translation>परिदृश्य: %1</translation>
    </message>
</context>
<context>
    <name>aetherion::window::MarketPage</name>
    <message>
        <source>Waiting for the first data...</source>
        <translation>पहले डेटा की प्रतीक्षा...</translation>
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
        <source>%1x</source>
        <translation>%1x</translation>
    </message>
    <message>
        <source>Feed %1%2</source>
        <translation>फ़ीड %1%2</translation>
    </message>
    <message>
        <source>Feed: nothing yet</source>
        <translation>फ़ीड: अभी कुछ नहीं</translation>
    </message>
    <message>
        <source>%1 events/s</source>
        <translation>%1 घटनाएँ/से.</translation>
    </message>
    <message>
        <source>%1 events since the start, %2 waiting</source>
        <translation>शुरू से %1 घटनाएँ, %2 प्रतीक्षा में</translation>
    </message>
    <message>
        <source>, %1 ticks not stored</source>
        <translation>, %1 टिक नहीं रखे गए</translation>
    </message>
    <message>
        <source>Store: %1</source>
        <translation>स्टोर: %1</translation>
    </message>
    <message>
        <source>Memory %1</source>
        <translation>मेमोरी %1</translation>
    </message>
    <message>
        <source>Engine time %1 %2</source>
        <translation>इंजन समय %1 %2</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>आगे चलें</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>पॉज़</translation>
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
        <source>Pause the data</source>
        <translation>डेटा पॉज़ करें</translation>
    </message>
    <message>
        <source>Operator: %1</source>
        <translation>ऑपरेटर: %1</translation>
    </message>
    <message>
        <source>Resident memory of this process</source>
        <translation>इस प्रोसेस की रेज़िडेंट मेमोरी</translation>
    </message>
    <message>
        <source>, %1 of %2 waiting</source>
        <translation>, %2 में से %1 प्रतीक्षा में</translation>
    </message>
    <message>
        <source>No API</source>
        <translation>API नहीं</translation>
    </message>
</context>
<context>
    <name>aetherion::window::TextPanel</name>
    <message>
        <source>Keys</source>
        <translation>कुंजियाँ</translation>
    </message>
    <message>
        <source>Emergency stop, from anywhere</source>
        <translation>आपात रोक (Emergency stop), कहीं से भी</translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>रिकॉर्डिंग खोलें</translation>
    </message>
    <message>
        <source>Export the regime history</source>
        <translation>रेजीम इतिहास निर्यात करें</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>आरंभ पृष्ठ</translation>
    </message>
    <message>
        <source>Chart: move by a tenth (with Shift: by a whole view)</source>
        <translation>चार्ट: दसवाँ हिस्सा खिसकाएँ (Shift के साथ: पूरा दृश्य)</translation>
    </message>
    <message>
        <source>Chart: show less, show more</source>
        <translation>चार्ट: कम दिखाएँ, ज़्यादा दिखाएँ</translation>
    </message>
    <message>
        <source>Chart: first bar, newest bar</source>
        <translation>चार्ट: पहली कैंडल, सबसे नई कैंडल</translation>
    </message>
    <message>
        <source>Next control</source>
        <translation>अगला नियंत्रण</translation>
    </message>
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
    <message>
        <source>Regime models</source>
        <translation>रेजीम मॉडल</translation>
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
</context>
</TS>
