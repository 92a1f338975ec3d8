# Qt 6.4 for the tablet's screen: Quick, Controls (style Basic), translations. QML modules are written to
# build/qml, where qmllint and the QML tests find them. Included by the folders that use Qt, so that moc
# runs for them alone.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Qml Quick QuickControls2 LinguistTools)
set(QT_QML_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/qml")
set(CMAKE_AUTOMOC ON)
